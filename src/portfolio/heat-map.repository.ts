import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { ANSWER_COLUMNS, latestOf, parametersOf, RESULT_COLUMNS } from './facts-query.js';
import type { PortfolioFilters } from './portfolio-filters.js';

/** A row of the heat map: an agency over its assessments, or a pilot over its agencies; the lowest of each. */
export interface HeatLine {
  id: string;
  name: string;
  assessments: number;
  /** Of a row with one only. */
  submissionId: string | null;
  score: number | null;
  dimensions: (number | null)[];
  /** The lowest band; null where none is settled. */
  band: string | null;
  /** What the list is sorted by; null comes last. */
  sort: number | null;
}

/** The answers of one assessment in a row. */
export interface HeatAnswers {
  id: string;
  statuses: number[];
  levels: number[];
}

export const ROW_KINDS = ['agency', 'pilot'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** `name` = by name; `weakest` = by the lowest of the dimensions; else the place of a dimension, from 1. */
export type HeatOrder = 'name' | 'weakest' | number;

const NAMES = {
  agency: { id: 'f.agency_id', table: 'agencies', name: 'n.name' },
  pilot: { id: 'f.pilot_id', table: 'pilots', name: 'n.title' },
} as const satisfies Record<RowKind, Record<string, string>>;

@Injectable()
export class HeatMapRepository {
  /**
   * In the order asked for, lowest first, then by name; one more than the limit where there are more.
   *
   * @param bands in order, lowest first
   */
  page(
    filters: PortfolioFilters,
    { by, order, bands, dimensions }: HeatAsked,
    { limit, after }: ListPage,
  ): Promise<HeatLine[]> {
    const manager = transaction();
    const { id, table, name } = NAMES[by];
    const { score, band, dimensions: scores } = RESULT_COLUMNS[filters.result];
    const lowest = Array.from({ length: dimensions }, (_, place) => `min(${scores}[${place + 1}])`);
    return manager.query<HeatLine[]>(
      `SELECT * FROM (
          SELECT r.*, ${name} AS name, ${sortOf(order)} AS sort FROM (
            SELECT ${id} AS id, count(*)::int AS assessments,
              CASE WHEN count(*) = 1 THEN (array_agg(f.submission_id))[1] END AS "submissionId", min(${score}) AS score, ARRAY[${lowest.join(', ')}] AS dimensions,
              ($8::text[])[min(array_position($8::text[], ${band}))] AS band
            FROM submission_facts f WHERE ${latestOf(filters)} GROUP BY 1) AS r
          JOIN ${table} n ON n.id = r.id) AS line
        WHERE $9::text IS NULL OR (coalesce(sort, 'Infinity'), name, id) > ($10::double precision, $9::text, $11::uuid)
        ORDER BY coalesce(sort, 'Infinity'), name, id LIMIT $12`,
      [...parametersOf(filters), bands, after?.[1] ?? null, after?.[0] ?? null, after?.[2] ?? null, limit + 1],
    );
  }

  answersOf(filters: PortfolioFilters, by: RowKind, ids: readonly string[]): Promise<HeatAnswers[]> {
    const manager = transaction();
    const { statuses, levels } = ANSWER_COLUMNS[filters.result];
    const { id } = NAMES[by];
    return manager.query<HeatAnswers[]>(
      `SELECT ${id} AS id, ${statuses} AS statuses, ${levels} AS levels FROM submission_facts f
        WHERE ${latestOf(filters)} AND ${id} = ANY ($8::uuid[])`,
      [...parametersOf(filters), ids],
    );
  }
}

export interface HeatAsked {
  readonly by: RowKind;
  readonly order: HeatOrder;
  readonly bands: readonly string[];
  readonly dimensions: number;
}

/** The same for every row where the list is sorted by name. */
function sortOf(order: HeatOrder): string {
  if (order === 'name') return '0::double precision';
  return order === 'weakest' ? '(SELECT min(d) FROM unnest(r.dimensions) AS d)' : `r.dimensions[${order}]`;
}
