import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { Agency } from './agency.entity.js';
import type { AgencyName } from './agency.view.js';

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
  page({ limit, after }: ListPage): Promise<Agency[]> {
    const builder = transaction().createQueryBuilder(Agency, 'agency');
    if (after) builder.where('(agency.name, agency.id) > (:name, :id::uuid)', { name: after[0], id: after[1] });
    return builder
      .orderBy('agency.name')
      .addOrderBy('agency.id')
      .take(limit + 1)
      .getMany();
  }

  /** Names of all agencies, for whoever has signed in: through a narrow function of the owner. */
  directory({ limit, after }: ListPage, part: string | null): Promise<AgencyName[]> {
    return transaction().query<AgencyName[]>(
      `SELECT id, name, level FROM agency_directory()
        WHERE ($1::text IS NULL OR (name, id) > ($1, $2::uuid)) AND ($3::text IS NULL OR strpos(name, $3) > 0)
        ORDER BY name, id LIMIT $4`,
      [after?.[0] ?? null, after?.[1] ?? null, part, limit + 1],
    );
  }

  async nameTaken(name: string): Promise<boolean> {
    const rows = await transaction().query<unknown[]>('SELECT 1 FROM agency_directory() WHERE name = $1', [name]);
    return rows.length > 0;
  }
}
