import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { DimensionSums } from '../scoring/reliability.js';
import { NONE } from '../submissions/fact-codes.js';

export interface ReliabilityFilter {
  readonly framework: string;
  /** Of the agency; null = all. */
  readonly level: string | null;
}

/** A factor with its place in the arrays of submission_facts, counted from 1. */
export interface PlacedFactor {
  readonly factor: FactorCode;
  readonly place: number;
}

export interface AgreementMean {
  factor: FactorCode;
  submissions: number;
  rwg: number;
}

/** One sheet for each assessment: revisions of the same one would count the same people several times. */
const LATEST = `submission_facts f WHERE f.is_latest AND f.framework = $1 AND ($2::text IS NULL OR f.agency_level = $2)`;

/** Sums that the database works out, so that no submission has to come here. */
@Injectable()
export class ReliabilityRepository {
  /** How many submissions there are, and how many of them answer each factor. */
  async answered({ framework, level }: ReliabilityFilter, factors: readonly PlacedFactor[]) {
    const counts = factors.map(({ place }) => `count(*) FILTER (WHERE ${isAnswered(place)})`);
    const [row] = await transaction().query<{ n: number; answered: number[] }[]>(
      `SELECT count(*)::integer AS n, ARRAY[${counts.join(', ')}]::integer[] AS answered FROM ${LATEST}`,
      [framework, level],
    );
    const { n, answered } = row!;
    return { submissions: n, factors: factors.map((one, at) => ({ ...one, answered: answered[at]! })) };
  }

  /** Over the submissions that answer every one of these factors. */
  async sums({ framework, level }: ReliabilityFilter, factors: readonly PlacedFactor[]): Promise<DimensionSums> {
    if (factors.length === 0) return { n: 0, total: 0, totalSquares: 0, items: [] };
    const xs = factors.map((_, at) => `x${at}`);
    const levels = factors.map(({ place }, at) => `f.levels[${place}]::integer AS x${at}`);
    const sums = xs.flatMap((x) => [`sum(${x})`, `sum(${x} * ${x})`, `sum(${x} * t)`]);
    // Kept apart: inlined into each other, every sum would take the total of its row anew.
    const [row] = await transaction().query<{ n: number; total: number; squares: number; sums: number[] | null }[]>(
      `WITH sheets AS MATERIALIZED (SELECT ${levels.join(', ')} FROM ${LATEST}),
          answered AS MATERIALIZED (SELECT *, ${xs.join(' + ')} AS t FROM sheets WHERE least(${xs.join(', ')}) > ${NONE})
        SELECT count(*)::integer AS n, coalesce(sum(t), 0)::double precision AS total,
          coalesce(sum(t * t), 0)::double precision AS squares, ARRAY[${sums.join(', ')}]::double precision[] AS sums
        FROM answered`,
      [framework, level],
    );
    const { n, total, squares, sums: found } = row!;
    const items = factors.map(({ factor }, at) => {
      const [sum, itemSquares, withTotal] = (found ?? []).slice(3 * at, 3 * at + 3).map((value) => value ?? 0);
      return { factor, sum: sum!, squares: itemSquares!, withTotal: withTotal! };
    });
    return { n, total, totalSquares: squares, items };
  }

  /** Mean agreement of each factor, of the submissions whose sheets show one. */
  agreement({ framework, level }: ReliabilityFilter): Promise<AgreementMean[]> {
    return transaction().query<AgreementMean[]>(
      `SELECT a.factor, count(*)::integer AS submissions, avg(a.rwg) AS rwg
        FROM factor_agreements a JOIN submission_facts f ON f.submission_id = a.submission_id
        WHERE f.is_latest AND f.framework = $1 AND ($2::text IS NULL OR f.agency_level = $2) GROUP BY a.factor`,
      [framework, level],
    );
  }
}

/** What is not answered has no level. */
const isAnswered = (place: number): string => `f.levels[${place}] > ${NONE}`;
