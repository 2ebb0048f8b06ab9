import { Injectable } from '@nestjs/common';
import { asNameTaken } from '../agencies/agencies.errors.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { OpenAgencyDto } from './dto/open-agency.dto.js';
import { InvitationRegister } from './invitation-register.js';
import type { Invited } from './invitation-register.js';

/** An agency with its first coordinator's invitation: without one nobody could ever use it. */
@Injectable()
export class OpenAgency {
  constructor(
    private readonly agencies: AgencyRegister,
    private readonly invitations: InvitationRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Both or neither. @throws AppError 409 where the name or the address is taken, 422 */
  async open(actor: UserActor, body: unknown, locale: Locale): Promise<Invited> {
    const read = readDto(OpenAgencyDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { name, level, coordinator } = read.value;
    try {
      return await this.unitOfWork.run(actor, async () => {
        const { id: agencyId, name: agencyName } = await this.agencies.add(name, level);
        return this.invitations.invite(actor, { ...coordinator, roles: ['coordinator'], agencyId, agencyName });
      });
    } catch (error) {
      throw asNameTaken(error);
    }
  }
}
