import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { FactorCode } from '../scoring/framework-structure.js';

/** Who has to do something about what was written of an answer. */
export type Turn = 'agency' | 'centre';

/** By factor; a factor with nothing open is missing. */
export type Turns = ReadonlyMap<FactorCode, Turn>;

/**
 * Of reviews that are open. A question that is still open waits for the agency while the reviewing body wrote last.
 * What the agency wrote last waits for the reviewing body, until it writes again or finds something other than a
 * question; the agency learns of such a finding only with the decision. What was merely remarked waits for nobody, and
 * after a decision nothing waits.
 *
 * @param reviews SQL that gives ids of reviews, of which the rows are
 */
export const turnsOf = (reviews: string): string => `SELECT last.review_id, last.factor,
    CASE last.side WHEN 'agency' THEN 'centre' ELSE 'agency' END AS turn
  FROM (SELECT DISTINCT ON (c.review_id, c.factor) c.review_id, c.factor, c.side, c.written_at
      FROM review_comments c JOIN reviews open ON open.id = c.review_id AND open.status IN ('submitted', 'in-review')
      WHERE c.review_id IN (${reviews}) ORDER BY c.review_id, c.factor, c.written_at DESC, c.id DESC) AS last
    LEFT JOIN review_findings f ON f.review_id = last.review_id AND f.factor = last.factor
  WHERE CASE last.side WHEN 'agency' THEN f.verdict IS NULL OR f.verdict = 'ask' OR f.found_at < last.written_at
    ELSE f.verdict = 'ask' END`;

/** Whose turn it is with what was written about answers; as far as the caller may see it. */
@Injectable()
export class TurnsRepository {
  /** By review; one in which nothing waits is missing. */
  async of(reviewIds: readonly string[]): Promise<ReadonlyMap<string, Turns>> {
    const rows = await transaction().query<{ review_id: string; factor: FactorCode; turn: Turn }[]>(
      turnsOf('SELECT unnest($1::uuid[])'),
      [[...reviewIds]],
    );
    const byReview = Map.groupBy(rows, (row) => row.review_id);
    return new Map([...byReview].map(([id, of]) => [id, new Map(of.map(({ factor, turn }) => [factor, turn]))]));
  }
}
