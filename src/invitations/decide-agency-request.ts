import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { asNameTaken } from '../agencies/agencies.errors.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import type { Agency } from '../agencies/agency.entity.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import type { AgencyRequest } from './agency-request.entity.js';
import { decidedAlready, missing } from './agency-requests.errors.js';
import { AgencyRequestsRepository } from './agency-requests.repository.js';
import { AgencyRequestDecisionDto } from './dto/agency-request.dto.js';
import type { InviteeDto } from './dto/invitation.dto.js';
import { InvitationRegister } from './invitation-register.js';
import type { Invited } from './invitation-register.js';

export interface DecidedRequest {
  readonly request: AgencyRequest;
  /** The first coordinator's; null where the agency is not added. */
  readonly invited: Invited | null;
}

interface Wanted {
  readonly comment: string | null;
  /** null = declined. */
  readonly agency: { readonly level: Agency['level']; readonly coordinator: InviteeDto } | null;
}

@Injectable()
export class DecideAgencyRequest {
  constructor(
    private readonly requests: AgencyRequestsRepository,
    private readonly agencies: AgencyRegister,
    private readonly invitations: InvitationRegister,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The agency, its first coordinator's invitation and the decision are there together, or not at all.
   *
   * @throws AppError 404, 409 decided already, or a name or an address that is taken, 422
   */
  async decide(actor: UserActor, id: string, body: unknown, locale: Locale): Promise<DecidedRequest> {
    try {
      return await this.unitOfWork.run(actor, async () => {
        const request = await this.requests.locked(id);
        if (!request) throw notFound();
        if (request.state !== 'open') throw decidedAlready();
        return this.carryOut(actor, request, readDecision(request, body, locale));
      });
    } catch (error) {
      throw asNameTaken(error);
    }
  }

  private async carryOut(
    actor: UserActor,
    request: AgencyRequest,
    { agency, comment }: Wanted,
  ): Promise<DecidedRequest> {
    const created = agency && (await this.agencies.add(request.name, agency.level));
    const decision = {
      state: created ? ('created' as const) : ('declined' as const),
      decidedBy: actor.userId,
      decidedAt: this.clock.now(),
      comment,
      createdAgencyId: created?.id ?? null,
    };
    await this.requests.decide(request.id, decision);
    const object = { kind: 'agency-request', id: request.id };
    const details = { state: decision.state };
    await record({ action: 'agency-request.decided', object, agencyId: request.agencyId, details });
    const invited =
      created &&
      (await this.invitations.invite(actor, {
        ...agency.coordinator,
        roles: ['coordinator'],
        agencyId: created.id,
        agencyName: created.name,
      }));
    return { request: { ...request, ...decision }, invited };
  }
}

function readDecision(request: AgencyRequest, body: unknown, locale: Locale): Wanted {
  const read = readDto(AgencyRequestDecisionDto, body, locale);
  if ('errors' in read) throw invalid(read.errors);
  const { decision, comment = null, coordinator } = read.value;
  if (decision === 'decline') {
    if (comment === null) throw invalid([missing('/comment', locale)]);
    return { comment, agency: null };
  }
  const level = read.value.level ?? request.level;
  const errors = [
    ...(coordinator ? [] : [missing('/coordinator', locale)]),
    ...(level ? [] : [missing('/level', locale)]),
  ];
  if (!coordinator || !level) throw invalid(errors);
  return { comment, agency: { level, coordinator } };
}
