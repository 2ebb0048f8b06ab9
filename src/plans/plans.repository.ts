import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { PlanUpdate } from './plan-update.entity.js';
import type { PlanSide, PlanState } from './plan.status.js';

export interface PlanFilters {
  readonly overdue?: string;
  readonly state?: string;
  readonly agency?: string;
  /** What the agency says is finished, and nobody of the reviewing body has confirmed yet. */
  readonly waiting?: string;
}

/** An agreed action with how far it is. */
export interface PlanLine {
  id: string;
  submissionId: string;
  agencyId: string;
  agencyName: string;
  pilotId: string;
  pilotTitle: string;
  /** Id in the catalogue. */
  action: string;
  owner: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  overdue: boolean;
  state: PlanState;
  side: PlanSide | null;
  /** Of the last update; null where there is none. */
  happenedOn: string | null;
  note: string | null;
  evidence: string | null;
  /** Who of the reviewing body agrees that it is done or dropped, as far as the caller may know. */
  confirmedBy: string | null;
}

const STATE = `coalesce(l.state, 'not-started')`;
// As plan.status.ts has it; a test compares the two.
const OVERDUE = `(g.due_on < $1::date AND ${STATE} <> 'done' AND NOT (${STATE} = 'dropped' AND l.side = 'centre'))`;
const LINES = `SELECT g.id, r.submission_id AS "submissionId", g.agency_id AS "agencyId", a.name AS "agencyName",
    s.pilot_id AS "pilotId", p.title AS "pilotTitle", g.action, g.owner,
    to_char(g.due_on, 'YYYY-MM-DD') AS "dueOn", ${OVERDUE} AS overdue, ${STATE} AS state, l.side,
    to_char(l.happened_on, 'YYYY-MM-DD') AS "happenedOn", l.note, e.evidence,
    CASE WHEN l.side = 'centre' AND l.state IN ('done', 'dropped') THEN w.name END AS "confirmedBy"
  FROM agreed_actions g JOIN reviews r ON r.id = g.review_id JOIN submissions s ON s.id = r.submission_id
    JOIN agencies a ON a.id = g.agency_id JOIN pilots p ON p.id = s.pilot_id
    LEFT JOIN LATERAL (SELECT u.state, u.side, u.happened_on, u.note, u.written_by FROM plan_updates u
      WHERE u.agreed_action_id = g.id ORDER BY u.number DESC LIMIT 1) l ON true
    LEFT JOIN LATERAL (SELECT u.evidence FROM plan_updates u
      WHERE u.agreed_action_id = g.id AND u.evidence IS NOT NULL ORDER BY u.number DESC LIMIT 1) e ON true
    LEFT JOIN users w ON w.id = l.written_by`;

@Injectable()
export class PlansRepository {
  /** As they were written. */
  updatesOf(agreedActionIds: readonly string[]): Promise<PlanUpdate[]> {
    return transaction().find(PlanUpdate, {
      where: { agreedActionId: In([...agreedActionIds]) },
      order: { agreedActionId: 'ASC', number: 'ASC' },
    });
  }

  /** false where somebody else has written this number: two at once, and one of them has not seen the other. */
  async add(update: PlanUpdate): Promise<boolean> {
    const { id, agreedActionId, agencyId, number, state, happenedOn, note, evidence } = update;
    const { side, writtenBy, writtenAt } = update;
    const rows = await transaction().query<object[]>(
      `INSERT INTO plan_updates (id, agreed_action_id, agency_id, number, state, happened_on, note, evidence, side,
          written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (agreed_action_id, number) DO NOTHING RETURNING id`,
      [id, agreedActionId, agencyId, number, state, happenedOn, note, evidence, side, writtenBy, writtenAt],
    );
    return rows.length === 1;
  }

  /**
   * Overdue ones first, then by agency and day; one more than the limit if there are more.
   *
   * @param today YYYY-MM-DD where people live
   */
  page(
    { limit, after }: ListPage,
    today: string,
    { overdue, state, agency, waiting }: PlanFilters,
  ): Promise<PlanLine[]> {
    const position = '(CASE WHEN line.overdue THEN 0 ELSE 1 END, line."agencyName", line."dueOn", line.id)';
    return transaction().query<PlanLine[]>(
      `SELECT line.* FROM (${LINES}) line
        WHERE ($2::boolean IS NULL OR line.overdue = $2) AND ($3::text IS NULL OR line.state = $3)
          AND ($4::uuid IS NULL OR line."agencyId" = $4)
          AND ($10::boolean IS NULL OR (line.state IN ('done', 'dropped') AND line.side = 'agency') = $10)
          AND ($5::integer IS NULL OR ${position} > ($5::integer, $6::text, $7::text, $8::uuid))
        ORDER BY ${position} LIMIT $9`,
      [
        today,
        overdue ?? null,
        state ?? null,
        agency ?? null,
        ...(after ? [Number(after[0]), after[1], after[2], after[3]] : [null, null, null, null]),
        limit + 1,
        waiting ?? null,
      ],
    );
  }

  async overdue(today: string): Promise<number> {
    const [row] = await transaction().query<{ n: number }[]>(
      `SELECT count(*)::integer AS n FROM agreed_actions g LEFT JOIN LATERAL (
          SELECT u.state, u.side FROM plan_updates u WHERE u.agreed_action_id = g.id ORDER BY u.number DESC LIMIT 1) l
          ON true
        WHERE ${OVERDUE}`,
      [today],
    );
    return row!.n;
  }

  /** Overdue, or due by then and not finished; what is due first first. */
  due(today: string, until: string): Promise<PlanLine[]> {
    return transaction().query<PlanLine[]>(
      `SELECT line.* FROM (${LINES}) line
        WHERE line.overdue OR (line."dueOn" <= $2 AND line.state NOT IN ('done', 'dropped'))
        ORDER BY line."dueOn", line.id LIMIT 50`,
      [today, until],
    );
  }
}
