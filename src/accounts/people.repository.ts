import { Injectable } from '@nestjs/common';
import type { UserRole } from '../platform/database/actor.js';
import { preparedQuery } from '../platform/database/prepared-query.js';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { Person } from './person.js';

const PERSON = `
  SELECT u.id, u.agency_id AS "agencyId", u.email, u.name, u.roles, u.active, u.created_at AS "createdAt", p.seat, p.post,
    p.in_post_since AS "inPostSince", p.locale, p.daily_mail AS "dailyMail"
  FROM users u LEFT JOIN profiles p ON p.user_id = u.id`;
/** Whoever was removed is found no more; only the name that stands in the place of the old one is shown. */
const THERE = 'u.removed_at IS NULL';

@Injectable()
export class PeopleRepository {
  async byId(id: string): Promise<Person | null> {
    const [row] = await transaction().query<Person[]>(`${PERSON} WHERE u.id = $1 AND ${THERE}`, [id]);
    return row ?? null;
  }

  /** Of one agency, or of the reviewing body (null); by name, one more than the limit if there are more. */
  page(agencyId: string | null, { limit, after }: ListPage): Promise<Person[]> {
    return transaction().query<Person[]>(
      `${PERSON} WHERE ${THERE} AND u.agency_id IS NOT DISTINCT FROM $1 AND ($2::text IS NULL OR (u.name, u.id) > ($2, $3::uuid))
        ORDER BY u.name, u.id LIMIT $4`,
      [agencyId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  /** Everybody of one agency who may sign in, by name. */
  active(agencyId: string): Promise<Person[]> {
    return preparedQuery<Person>('colleagues', `${PERSON} WHERE u.agency_id = $1 AND u.active ORDER BY u.name, u.id`, [
      agencyId,
    ]);
  }

  /** Until the end of the transaction nobody else changes accounts of this agency, or of the reviewing body (null). */
  lock(agencyId: string | null): Promise<unknown> {
    return transaction().query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `accounts of ${agencyId ?? 'the reviewing body'}`,
    ]);
  }

  /** How many others may still do what the role may. */
  async othersWith(role: UserRole, { id, agencyId }: Pick<Person, 'id' | 'agencyId'>): Promise<number> {
    const [row] = await transaction().query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM users
        WHERE agency_id IS NOT DISTINCT FROM $1 AND id <> $2 AND active AND $3 = ANY(roles)`,
      [agencyId, id, role],
    );
    return row!.count;
  }

  change(id: string, { name, roles, active }: Pick<Person, 'name' | 'roles' | 'active'>): Promise<unknown> {
    return transaction().query('UPDATE users SET name = $2, roles = $3, active = $4 WHERE id = $1', [
      id,
      name,
      roles,
      active,
    ]);
  }

  /**
   * Through a narrow function of the owner: name, address and post are gone, the id stays, open tasks are taken back.
   *
   * @returns how many tasks; null where the acting person may not
   */
  async remove(id: string, at: Date): Promise<number | null> {
    const [row] = await transaction().query<{ withdrawn: number | null }[]>(
      'SELECT remove_person($1, $2) AS withdrawn',
      [id, at],
    );
    return row!.withdrawn;
  }

  /** Through a narrow function of the owner: a token is shown to nobody but whose it is. */
  endSignIns(id: string): Promise<unknown> {
    return transaction().query('SELECT end_sign_ins($1)', [id]);
  }
}
