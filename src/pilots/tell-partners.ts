import { Inject, Injectable } from '@nestjs/common';
import { AgencyRegister } from '../agencies/agency-register.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { partnerLetter } from './partner-letter.js';
import type { Pilot } from './pilot.entity.js';
import { PilotsRepository } from './pilots.repository.js';

/** Agencies that a pilot newly invites are written to, where the service writes letters at all. */
@Injectable()
export class TellPartners {
  constructor(
    private readonly pilots: PilotsRepository,
    private readonly agencies: AgencyRegister,
    private readonly mail: MailRegister,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Used inside the unit of work that saves the pilot.
   *
   * @param before the pilot as it was; null for a new one
   */
  async tell(pilot: Pilot, before: Pilot | null): Promise<void> {
    const known = new Set(invitedBy(before));
    const invited = invitedBy(pilot).filter((id) => !known.has(id));
    if (!this.mail.isConfigured || invited.length === 0) return;
    const lead = await this.agencies.find(pilot.leadAgencyId);
    const told = { title: pilot.title, leadAgencyName: lead?.name ?? '' };
    const link = `${this.config.publicUrl}${ADDRESSES.pilot(pilot.id)}`;
    for (const { email, name } of await this.pilots.partnerCoordinators(pilot.id, invited)) {
      await this.mail.post({ to: email, agencyId: pilot.leadAgencyId, ...partnerLetter(name, told, link) });
    }
  }
}

function invitedBy(pilot: Pilot | null): string[] {
  return (pilot?.partners ?? []).flatMap(({ agencyId }) => (agencyId ? [agencyId] : []));
}
