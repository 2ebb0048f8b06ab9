import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { STATUS_CODES } from '../submissions/fact-codes.js';
import { ANSWER_COLUMNS, everyRevision, latestOf, parametersOf, RESULT_COLUMNS } from './facts-query.js';
import type { Ground, PortfolioFilters } from './portfolio-filters.js';

export interface BandCount {
  band: string;
  /** null where nothing is decided. */
  verifiedBand: string | null;
  submissions: number;
}

export interface Totals {
  submissions: number;
  agencies: number;
  pilots: number;
  decided: number;
}

/** Pilots by the worst state of a gate among their agencies; `gate` counts from 1 in gate order. */
export interface GateCount {
  gate: number;
  state: string;
  pilots: number;
}

/** Pilots held back by a factor; `place` counts from 1 in framework order. */
export interface BlockingCount {
  place: number;
  pilots: number;
}

/** Self − verified; `place` counts dimensions from 1, then the overall score. */
export interface DifferenceRow {
  place: number;
  submissions: number;
  mean: number;
  lower: number;
  median: number;
  upper: number;
}

export interface QuarterRow {
  /** First month, YYYY-MM. */
  quarter: string;
  submissions: number;
  score: number | null;
  dimensions: (number | null)[];
  /** Where the band is pilot-ready or higher. */
  ready: number;
}

/** How often a factor was answered so. */
export interface AnswerCount {
  place: number;
  status: number;
  level: number;
  submissions: number;
}

/** Everything is added up by PostgreSQL: what travels grows with dimensions, gates and quarters, not with agencies. */
@Injectable()
export class PortfolioRepository {
  grounds(): Promise<Ground[]> {
    return transaction().query<Ground[]>(
      `SELECT framework, weight_scheme AS "weightScheme", to_char(date_trunc('quarter', assessed_on), 'YYYY-MM') AS quarter,
          count(*)::int AS submissions
        FROM submission_facts WHERE is_latest GROUP BY 1, 2, 3 ORDER BY 3, 1, 2`,
    );
  }

  async totals(filters: PortfolioFilters): Promise<Totals> {
    const rows = await transaction().query<[Totals]>(
      `SELECT count(*)::int AS submissions, count(DISTINCT f.agency_id)::int AS agencies,
          count(DISTINCT f.pilot_id)::int AS pilots, count(f.decision)::int AS decided
        FROM submission_facts f WHERE ${latestOf(filters)}`,
      parametersOf(filters),
    );
    return rows[0];
  }

  bands(filters: PortfolioFilters): Promise<BandCount[]> {
    return transaction().query<BandCount[]>(
      `SELECT f.band, CASE WHEN f.decision IS NOT NULL THEN f.verified_band END AS "verifiedBand",
          count(*)::int AS submissions
        FROM submission_facts f WHERE ${latestOf(filters)} GROUP BY 1, 2`,
      parametersOf(filters),
    );
  }

  /** @param order of states, least grave first */
  gates(filters: PortfolioFilters, count: number, order: readonly string[]): Promise<GateCount[]> {
    const manager = transaction();
    const column = RESULT_COLUMNS[filters.result].gates;
    // A column for each gate: grouping a row for each pilot and gate takes twice as long.
    const worst = Array.from({ length: count }, (_, gate) => `max(array_position($8::text[], ${column}[${gate + 1}]))`);
    return manager.query<GateCount[]>(
      `SELECT gate::int, ($8::text[])[worst] AS state, count(*)::int AS pilots
        FROM (SELECT ARRAY[${worst.join(', ')}] AS gates FROM submission_facts f
          WHERE ${latestOf(filters)} GROUP BY f.pilot_id) AS of_pilots
        CROSS JOIN LATERAL unnest(of_pilots.gates) WITH ORDINALITY AS g (worst, gate) GROUP BY 1, 2`,
      [...parametersOf(filters), order],
    );
  }

  /**
   * @param places of the factors that are looked at
   * @param passLevel the lowest level that holds nothing back
   */
  blocking(filters: PortfolioFilters, places: readonly number[], passLevel: number): Promise<BlockingCount[]> {
    const manager = transaction();
    const { statuses, levels } = ANSWER_COLUMNS[filters.result];
    return manager.query<BlockingCount[]>(
      `SELECT place, count(*)::int AS pilots
        FROM (SELECT DISTINCT p.place, f.pilot_id FROM submission_facts f CROSS JOIN unnest($8::int[]) AS p (place)
          WHERE ${latestOf(filters)} AND ${statuses}[p.place] <> ${STATUS_CODES['not-applicable']}
            AND (${statuses}[p.place] <> ${STATUS_CODES.answered} OR ${levels}[p.place] < $9)) AS blocked
        GROUP BY place`,
      [...parametersOf(filters), places, passLevel],
    );
  }

  /** Of decided submissions, whichever result is asked for. */
  differences(filters: PortfolioFilters): Promise<DifferenceRow[]> {
    return transaction().query<DifferenceRow[]>(
      `SELECT place::int, count(*)::int AS submissions, avg(difference) AS mean,
          percentile_cont(0.25) WITHIN GROUP (ORDER BY difference) AS lower,
          percentile_cont(0.5) WITHIN GROUP (ORDER BY difference) AS median,
          percentile_cont(0.75) WITHIN GROUP (ORDER BY difference) AS upper
        FROM (SELECT d.place, d.self - d.verified AS difference FROM submission_facts f
          CROSS JOIN LATERAL unnest(f.dimension_scores || f.score, f.verified_dimension_scores || f.verified_score)
            WITH ORDINALITY AS d (self, verified, place)
          WHERE f.decision IS NOT NULL AND ${latestOf(filters)}) AS differences
        WHERE difference IS NOT NULL GROUP BY place ORDER BY place`,
      parametersOf(filters),
    );
  }

  /** Every revision counts in the quarter that it describes. */
  quarters(filters: PortfolioFilters, dimensions: number, readyBands: readonly string[]): Promise<QuarterRow[]> {
    const manager = transaction();
    const { score, band, dimensions: scores } = RESULT_COLUMNS[filters.result];
    const means = Array.from({ length: dimensions }, (_, place) => `avg(${scores}[${place + 1}])`).join(', ');
    return manager.query<QuarterRow[]>(
      `SELECT to_char(date_trunc('quarter', f.assessed_on), 'YYYY-MM') AS quarter, count(*)::int AS submissions,
          avg(${score}) AS score, ARRAY[${means}] AS dimensions,
          (count(*) FILTER (WHERE ${band} = ANY ($8::text[])))::int AS ready
        FROM submission_facts f WHERE ${everyRevision(filters)} GROUP BY 1 ORDER BY 1`,
      [...parametersOf(filters), readyBands],
    );
  }

  /** @param first, last places of factors, from 1 */
  answers(filters: PortfolioFilters, first: number, last: number): Promise<AnswerCount[]> {
    const manager = transaction();
    const { statuses, levels } = ANSWER_COLUMNS[filters.result];
    return manager.query<AnswerCount[]>(
      `SELECT ($8::int - 1 + a.place)::int AS place, a.status::int, a.level::int, count(*)::int AS submissions
        FROM submission_facts f
        CROSS JOIN LATERAL unnest(${statuses}[$8::int:$9::int], ${levels}[$8::int:$9::int])
          WITH ORDINALITY AS a (status, level, place)
        WHERE ${latestOf(filters)} GROUP BY 1, 2, 3`,
      [...parametersOf(filters), first, last],
    );
  }
}
