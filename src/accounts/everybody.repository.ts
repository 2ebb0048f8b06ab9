import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { Person } from './person.js';

export interface EverybodyFilters {
  /** A part of a person's or an agency's name, or of an address. */
  readonly text: string | null;
  readonly agencyId: string | null;
  readonly role: string | null;
  readonly active: boolean | null;
}

export interface PersonOfAgency extends Person {
  /** null = the reviewing body. */
  readonly agencyName: string | null;
}

@Injectable()
export class EverybodyRepository {
  /** Of all agencies and the reviewing body; by name, one more than the limit if there are more. */
  page({ limit, after }: ListPage, { text, agencyId, role, active }: EverybodyFilters): Promise<PersonOfAgency[]> {
    return transaction().query<PersonOfAgency[]>(
      `SELECT u.id, u.agency_id AS "agencyId", a.name AS "agencyName", u.email, u.name, u.roles, u.active,
          u.created_at AS "createdAt", p.seat, p.post, p.in_post_since AS "inPostSince", p.locale,
          p.daily_mail AS "dailyMail"
        FROM users u LEFT JOIN profiles p ON p.user_id = u.id LEFT JOIN agencies a ON a.id = u.agency_id
        WHERE u.removed_at IS NULL AND ($1::text IS NULL OR (u.name, u.id) > ($1, $2::uuid))
          AND ($3::text IS NULL OR strpos(lower(u.name), $3) > 0 OR strpos(u.email, $3) > 0
            OR strpos(lower(a.name), $3) > 0)
          AND ($4::uuid IS NULL OR u.agency_id = $4) AND ($5::text IS NULL OR $5 = ANY(u.roles))
          AND ($6::boolean IS NULL OR u.active = $6)
        ORDER BY u.name, u.id LIMIT $7`,
      [after?.[0] ?? null, after?.[1] ?? null, text?.toLowerCase() ?? null, agencyId, role, active, limit + 1],
    );
  }
}
