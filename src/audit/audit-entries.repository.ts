import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { AuditFilters } from './audit-filters.js';

/** An entry with the names of today: the audit itself holds none. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: 'user' | 'job' | 'service';
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly actorRoles: readonly string[];
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  /** Of a person, an agency, a panel or an expert, or the title of a pilot that was handed in; null where it has none, or none to be seen. */
  readonly objectName: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** Hex; null = not sealed yet. */
  readonly hash: string | null;
}

const UUID = `'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'`;
const idOf = (...kinds: string[]) =>
  `CASE WHEN e.object_kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) AND e.object_id ~ ${UUID}
    THEN e.object_id::uuid END`;

const LINE = `
  SELECT e.id, e.at, e.actor_kind AS "actorKind", e.actor_id AS "actorId", u.name AS "actorName",
    e.actor_roles AS "actorRoles", e.agency_id AS "agencyId", a.name AS "agencyName", e.action,
    e.object_kind AS "objectKind", e.object_id AS "objectId", coalesce(ou.name, oa.name, pn.title, px.name, p.title) AS "objectName",
    e.details, encode(s.hash, 'hex') AS hash
  FROM (SELECT * FROM audit_entries e WHERE`;
const WITH_NAMES = `
  LEFT JOIN audit_seals s ON s.entry_id = e.id
  LEFT JOIN users u ON u.id = e.actor_id
  LEFT JOIN agencies a ON a.id = e.agency_id
  LEFT JOIN users ou ON ou.id = ${idOf('person')}
  LEFT JOIN agencies oa ON oa.id = ${idOf('agency')}
  LEFT JOIN panels pn ON pn.id = ${idOf('panel')}
  LEFT JOIN panel_experts px ON px.id = ${idOf('expert')}
  LEFT JOIN submissions os ON os.id = ${idOf('submission', 'review')}
  LEFT JOIN assessments oe ON oe.id = ${idOf('assessment')}
  LEFT JOIN pilots p ON p.id = coalesce(os.pilot_id, oe.pilot_id, ${idOf('pilot')})
  ORDER BY e.id DESC`;

@Injectable()
export class AuditEntriesRepository {
  /**
   * Newest first, one more than the limit if there are more.
   *
   * @param actors ids of the people who are meant; null = everybody
   * @param timeZone in which days begin
   */
  page({ limit, after }: ListPage, filters: AuditFilters, actors: readonly string[] | null, timeZone: string) {
    const { action = null, object = null, from = null, until = null } = filters;
    return transaction().query<AuditLine[]>(
      `${LINE} ($1::bigint IS NULL OR e.id < $1) AND ($2::uuid[] IS NULL OR e.actor_id = ANY ($2))
          AND ($3::text IS NULL OR e.action = $3) AND ($4::text IS NULL OR e.object_id = $4)
          AND ($5::date IS NULL OR e.at >= $5::date::timestamp AT TIME ZONE $7)
          AND ($6::date IS NULL OR e.at < ($6::date + 1)::timestamp AT TIME ZONE $7)
        ORDER BY e.id DESC LIMIT $8) e ${WITH_NAMES}`,
      [after?.[0] ?? null, actors, action, object, from, until, timeZone, limit + 1],
    );
  }

  /** People of this name or address, as they are today. */
  async peopleCalled(nameOrAddress: string): Promise<string[]> {
    const rows = await transaction().query<{ id: string }[]>(
      'SELECT id FROM users WHERE email = lower($1) OR name = $1',
      [nameOrAddress],
    );
    return rows.map(({ id }) => id);
  }

  async nameOf(id: string): Promise<string | null> {
    const [row] = await transaction().query<{ name: string }[]>('SELECT name FROM users WHERE id = $1', [id]);
    return row?.name ?? null;
  }
}
