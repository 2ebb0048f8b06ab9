import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { PilotPartner } from './pilot-partner.entity.js';
import { Pilot } from './pilot.entity.js';

@Injectable()
export class PilotsRepository {
  byId(id: string): Promise<Pilot | null> {
    return transaction().findOneBy(Pilot, { id });
  }

  /** Newest first, one more than the limit if there are more. */
  page({ limit, after }: ListPage): Promise<Pilot[]> {
    const builder = transaction().createQueryBuilder(Pilot, 'pilot');
    if (after)
      builder.where('(pilot.created_at, pilot.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
    return builder
      .orderBy('pilot.createdAt', 'DESC')
      .addOrderBy('pilot.id', 'DESC')
      .take(limit + 1)
      .getMany();
  }

  async add(pilot: Pilot): Promise<void> {
    await transaction().insert(Pilot, pilot);
    await this.addPartners(pilot);
  }

  /** Saves only over the version that was read. */
  async replace(pilot: Pilot, overVersion: number): Promise<boolean> {
    const { id, ...columns } = pilot;
    const result = await transaction().update(Pilot, { id, version: overVersion }, columns);
    if (result.affected !== 1) return false;
    await transaction().delete(PilotPartner, { pilotId: id });
    await this.addPartners(pilot);
    return true;
  }

  /** Of agencies that this pilot of the caller's invites: through a function that looks as the owner. */
  partnerCoordinators(id: string, agencyIds: readonly string[]): Promise<{ email: string; name: string }[]> {
    return transaction().query('SELECT email, name FROM partner_coordinators($1, $2::uuid[])', [id, agencyIds]);
  }

  private async addPartners({ id, leadAgencyId, partners }: Pilot): Promise<void> {
    const invited = new Set(partners.flatMap(({ agencyId }) => (agencyId ? [agencyId] : [])));
    for (const agencyId of invited) await transaction().insert(PilotPartner, { pilotId: id, agencyId, leadAgencyId });
  }
}
