import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { rolesDoNotFit } from '../accounts/accounts.errors.js';
import { rolesFit } from '../accounts/roles-fit.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { NewInvitationDto } from './dto/invitation.dto.js';
import { InvitationRegister } from './invitation-register.js';
import type { Invited } from './invitation-register.js';
import { unknownAgency } from './invitations.errors.js';

@Injectable()
export class InvitePerson {
  constructor(
    private readonly invitations: InvitationRegister,
    private readonly agencies: AgencyRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * A coordinator invites to the own agency; an administrator to any, or to the reviewing body.
   *
   * @throws AppError 409 where nobody can be invited with this address, 422
   */
  async invite(actor: UserActor, body: unknown, locale: Locale): Promise<Invited> {
    const read = readDto(NewInvitationDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { agencyId: asked, ...invitee } = read.value;
    const agencyId = actor.agencyId ?? asked ?? null;
    if (asked && asked.toLowerCase() !== agencyId?.toLowerCase()) throw unknownAgency(locale);
    if (!rolesFit(invitee.roles, agencyId !== null)) throw rolesDoNotFit(agencyId !== null, locale);
    return this.unitOfWork.run(actor, async () => {
      const agency = agencyId === null ? null : await this.agencies.find(agencyId);
      if (agencyId !== null && !agency) throw unknownAgency(locale);
      return this.invitations.invite(actor, {
        ...invitee,
        agencyId: agency?.id ?? null,
        agencyName: agency?.name ?? null,
      });
    });
  }
}
