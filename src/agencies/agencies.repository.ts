import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { Agency } from './agency.entity.js';
import type { AgencyName } from './agency.view.js';

export interface AgencyFilters {
  /** A part of the name. */
  readonly part: string | null;
  readonly level: string | null;
}
const NO_FILTERS: AgencyFilters = { part: null, level: null };

@Injectable()
export class AgenciesRepository {
  add(agency: Agency): Promise<unknown> {
    return transaction().insert(Agency, agency);
  }

  /** @returns whether there is such an agency */
  async change(id: string, columns: Partial<Pick<Agency, 'name' | 'level'>>): Promise<boolean> {
    const result = await transaction().update(Agency, { id }, columns);
    return result.affected === 1;
  }

  byId(id: string): Promise<Agency | null> {
    return transaction().findOneBy(Agency, { id });
  }

  byName(name: string): Promise<Agency | null> {
    return transaction().findOneBy(Agency, { name });
  }

  /** By name, one more than the limit if there are more. */
  page({ limit, after }: ListPage, { part, level }: AgencyFilters = NO_FILTERS): Promise<Agency[]> {
    const builder = transaction().createQueryBuilder(Agency, 'agency').where('true');
    if (part) builder.andWhere('strpos(lower(agency.name), :part) > 0', { part: part.toLowerCase() });
    if (level) builder.andWhere('agency.level = :level', { level });
    if (after) builder.andWhere('(agency.name, agency.id) > (:name, :id::uuid)', { name: after[0], id: after[1] });
    return builder
      .orderBy('agency.name')
      .addOrderBy('agency.id')
      .take(limit + 1)
      .getMany();
  }

  /**
   * Names of all agencies, for whoever has signed in: through a narrow function of the owner. Of a part of a name 台 and
   * 臺 are one, and so are large and small letters.
   */
  directory({ limit, after }: ListPage, part: string | null): Promise<AgencyName[]> {
    return transaction().query<AgencyName[]>(
      `SELECT id, name, level FROM agency_directory()
        WHERE ($1::text IS NULL OR (name, id) > ($1, $2::uuid)) AND ($3::text IS NULL OR strpos(lower(replace(name, '台', '臺')), lower(replace($3, '台', '臺'))) > 0)
        ORDER BY name, id LIMIT $4`,
      [after?.[0] ?? null, after?.[1] ?? null, part, limit + 1],
    );
  }

  /** Of these, whoever asks; what is no agency's id is left out. */
  named(ids: readonly string[]): Promise<AgencyName[]> {
    return transaction().query<AgencyName[]>(
      'SELECT id, name, level FROM agency_directory() WHERE id = ANY($1::uuid[]) ORDER BY name, id',
      [ids],
    );
  }

  /** For administrators: everybody else sees their own. @param but an agency that is left out */
  async allNames(but: string | null = null): Promise<string[]> {
    const rows = await transaction().query<{ name: string }[]>(
      'SELECT name FROM agencies WHERE id IS DISTINCT FROM $1::uuid',
      [but],
    );
    return rows.map(({ name }) => name);
  }

  addMany(agencies: readonly Agency[]): Promise<unknown> {
    const of = <K extends keyof Agency>(key: K) => agencies.map((one) => one[key]);
    return transaction().query(
      `INSERT INTO agencies (id, name, level, created_at)
        SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[])`,
      [of('id'), of('name'), of('level'), of('createdAt')],
    );
  }

  /** Until the end of the transaction nobody else adds agencies by the list. */
  lockList(): Promise<unknown> {
    return transaction().query(`SELECT pg_advisory_xact_lock(hashtextextended('list of agencies', 0))`);
  }

  async nameTaken(name: string): Promise<boolean> {
    const rows = await transaction().query<unknown[]>('SELECT 1 FROM agency_directory() WHERE name = $1', [name]);
    return rows.length > 0;
  }
}
