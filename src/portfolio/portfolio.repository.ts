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
  /** Share of the weight, on average. */
  shareVerified: number;
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
      `SELECT framework, weight_scheme AS "weightScheme", to_char(quarter, 'YYYY-MM') AS quarter, submissions
        FROM (SELECT framework, weight_scheme, date_trunc('quarter', assessed_on::timestamp) AS quarter,
            count(*)::int AS submissions
          FROM submission_facts WHERE is_latest GROUP BY 1, 2, 3) AS counted
        ORDER BY quarter, framework, weight_scheme`,
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

  /**
   * Pilots whose agencies stand alike are counted together before any state is looked at: there are far fewer ways to
   * stand than pilots.
   *
   * @param order of states, least grave first
   */
  gates(filters: PortfolioFilters, order: readonly string[]): Promise<GateCount[]> {
    const manager = transaction();
    const states = RESULT_COLUMNS[filters.result].gates;
    return manager.query<GateCount[]>(
      `SELECT gate::int, ($8::text[])[worst] AS state, sum(pilots)::int AS pilots
        FROM (SELECT alike.pilots, g.gate, max(array_position($8::text[], g.state)) AS worst
          FROM (SELECT standing, count(*) AS pilots
            FROM (SELECT string_agg(array_to_string(${states}, ','), ';') AS standing
              FROM submission_facts f WHERE ${latestOf(filters)} GROUP BY f.pilot_id) AS of_pilots
            GROUP BY standing) AS alike
          CROSS JOIN LATERAL unnest(string_to_array(alike.standing, ';')) AS agency (standing)
          CROSS JOIN LATERAL unnest(string_to_array(agency.standing, ',')) WITH ORDINALITY AS g (state, gate)
          GROUP BY alike.standing, alike.pilots, g.gate) AS of_gates
        GROUP BY 1, 2`,
      [...parametersOf(filters), order],
    );
  }

  /**
   * A bit for each factor, so that a pilot is looked at once.
   *
   * @param places of the factors that are looked at, from 1; at most 62
   * @param passLevel the lowest level that holds nothing back
   */
  blocking(filters: PortfolioFilters, places: readonly number[], passLevel: number): Promise<BlockingCount[]> {
    const manager = transaction();
    const { statuses, levels } = ANSWER_COLUMNS[filters.result];
    const bits = places.map(
      (place, bit) => `CASE WHEN ${statuses}[${place}] <> ${STATUS_CODES['not-applicable']}
        AND (${statuses}[${place}] <> ${STATUS_CODES.answered} OR ${levels}[${place}] < $9) THEN ${2 ** bit}::bigint ELSE 0 END`,
    );
    return manager.query<BlockingCount[]>(
      `SELECT p.place, sum(alike.pilots)::int AS pilots
        FROM (SELECT blocked, count(*) AS pilots
          FROM (SELECT bit_or(${bits.join(' | ')}) AS blocked
            FROM submission_facts f WHERE ${latestOf(filters)} GROUP BY f.pilot_id) AS of_pilots
          GROUP BY blocked) AS alike
        CROSS JOIN unnest($8::int[]) WITH ORDINALITY AS p (place, bit)
        WHERE alike.blocked & (1::bigint << (p.bit::int - 1)) <> 0 GROUP BY 1`,
      [...parametersOf(filters), places, passLevel],
    );
  }

  /**
   * Of decided submissions, whichever result is asked for; where nothing was verified both scores are the agency's own,
   * and there is no difference.
   */
  differences(filters: PortfolioFilters, dimensions: number): Promise<DifferenceRow[]> {
    return transaction().query<DifferenceRow[]>(
      `SELECT place, submissions, "shareVerified", mean, marks[1] AS lower, marks[2] AS median, marks[3] AS upper
        FROM (SELECT place, count(*)::int AS submissions, avg(share) AS "shareVerified",
            avg(difference) AS mean, percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY difference) AS marks
          FROM (SELECT generate_series(1, $8::int) AS place, unnest(f.dimension_scores || f.score)
              - unnest(f.verified_dimension_scores || f.verified_score) AS difference, f.share_verified AS share
            FROM submission_facts f WHERE f.decision IS NOT NULL AND f.share_verified > 0 AND ${latestOf(filters)}) AS differences
          WHERE difference IS NOT NULL GROUP BY place) AS counted
        ORDER BY place`,
      [...parametersOf(filters), dimensions + 1],
    );
  }

  /** Every revision counts in the quarter that it describes. */
  quarters(filters: PortfolioFilters, dimensions: number, readyBands: readonly string[]): Promise<QuarterRow[]> {
    const manager = transaction();
    const { score, band, dimensions: scores } = RESULT_COLUMNS[filters.result];
    const means = Array.from({ length: dimensions }, (_, place) => `avg(${scores}[${place + 1}])`).join(', ');
    return manager.query<QuarterRow[]>(
      `SELECT to_char(begins, 'YYYY-MM') AS quarter, submissions, score, dimensions, ready
        FROM (SELECT date_trunc('quarter', f.assessed_on::timestamp) AS begins, count(*)::int AS submissions,
            avg(${score}) AS score, ARRAY[${means}] AS dimensions,
            (count(*) FILTER (WHERE ${band} = ANY ($8::text[])))::int AS ready
          FROM submission_facts f WHERE ${everyRevision(filters)} GROUP BY 1) AS counted
        ORDER BY begins`,
      [...parametersOf(filters), readyBands],
    );
  }

  /** @param first, last places of factors, from 1 */
  answers(filters: PortfolioFilters, first: number, last: number): Promise<AnswerCount[]> {
    const manager = transaction();
    const { statuses, levels } = ANSWER_COLUMNS[filters.result];
    return manager.query<AnswerCount[]>(
      // One number for factor, status and level: grouped by it in half the time that three columns take.
      `SELECT code / 100 AS place, code / 10 % 10 AS status, code % 10 AS level, submissions
        FROM (SELECT code, count(*)::int AS submissions
          FROM (SELECT generate_series($8::int, $9::int) * 100 + unnest(${statuses}[$8::int:$9::int]) * 10
              + unnest(${levels}[$8::int:$9::int]) AS code
            FROM submission_facts f WHERE ${latestOf(filters)}) AS answers
          GROUP BY code) AS counted`,
      [...parametersOf(filters), first, last],
    );
  }
}
