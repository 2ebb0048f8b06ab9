import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserRole } from '../platform/database/actor.js';
import { transaction } from '../platform/database/unit-of-work.js';
import type { DueAction, DueAssessment } from './daily-mail-text.js';

export interface DailyMailReader {
  userId: string;
  agencyId: string;
  roles: UserRole[];
  email: string;
  name: string;
  locale: Locale | null;
}

@Injectable()
export class DailyMailRepository {
  /** As a job: people with something open who have not been written to today. */
  readers(today: string, until: string): Promise<DailyMailReader[]> {
    return transaction().query<DailyMailReader[]>(
      `SELECT user_id AS "userId", agency_id AS "agencyId", roles, email, name, locale
        FROM daily_mail_readers($1, $2)`,
      [today, until],
    );
  }

  /** As the reader. false where a letter of that day is on its way already. */
  async claim(userId: string, day: string): Promise<boolean> {
    const rows = await transaction().query<unknown[]>(
      'INSERT INTO daily_mails (user_id, day) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING user_id',
      [userId, day],
    );
    return rows.length === 1;
  }

  /** As the reader, for coordinators: agreed actions that nobody has finished. Reviews know this room: met by name. */
  dueActions(roles: readonly UserRole[], until: string): Promise<(Omit<DueAction, 'title'> & { action: string })[]> {
    return transaction().query(
      `SELECT p.title AS "pilotTitle", g.action, to_char(g.due_on, 'YYYY-MM-DD') AS "dueOn"
        FROM agreed_actions g JOIN reviews r ON r.id = g.review_id JOIN submissions s ON s.id = r.submission_id
        JOIN pilots p ON p.id = s.pilot_id
        WHERE $2 AND g.due_on <= $1 AND coalesce((SELECT u.state FROM plan_updates u
          WHERE u.agreed_action_id = g.id ORDER BY u.number DESC LIMIT 1), '') NOT IN ('done', 'dropped')
        ORDER BY g.due_on, g.id`,
      [until, roles.includes('coordinator')],
    );
  }

  /** As the reader: drafts for coordinators, what awaits a signature for approvers. */
  dueAssessments(roles: readonly UserRole[], until: string): Promise<DueAssessment[]> {
    return transaction().query<DueAssessment[]>(
      `SELECT p.title AS "pilotTitle", to_char(p.due_on, 'YYYY-MM-DD') AS "dueOn",
          CASE s.state WHEN 'draft' THEN 'handing-in' ELSE 'signature' END AS awaits
        FROM assessments s JOIN pilots p ON p.id = s.pilot_id
        WHERE p.due_on <= $1 AND ((s.state = 'draft' AND $2) OR (s.state = 'submission-requested' AND $3))
        ORDER BY p.due_on, p.title, s.id`,
      [until, roles.includes('coordinator'), roles.includes('approver')],
    );
  }
}
