import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import { agencyExists } from '../agencies/agencies.errors.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import type { AgencyRequest } from './agency-request.entity.js';
import { AgencyRequestsRepository } from './agency-requests.repository.js';
import { NewAgencyRequestDto } from './dto/agency-request.dto.js';

@Injectable()
export class AskForAgency {
  constructor(
    private readonly requests: AgencyRequestsRepository,
    private readonly agencies: AgencyRegister,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 409 where there is an agency of this name, 422 */
  async ask(actor: UserActor, body: unknown, locale: Locale): Promise<AgencyRequest> {
    const read = readDto(NewAgencyRequestDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { name, level = null, contactEmail = null, reason = null } = read.value;
    const request: AgencyRequest = {
      id: randomUUID(),
      agencyId: actor.agencyId!,
      requestedBy: actor.userId,
      name: name.trim(),
      level,
      contactEmail: contactEmail?.trim().toLowerCase() ?? null,
      reason,
      createdAt: this.clock.now(),
      state: 'open',
      decidedBy: null,
      decidedAt: null,
      comment: null,
      createdAgencyId: null,
    };
    await this.unitOfWork.run(actor, async () => {
      if (await this.agencies.nameTaken(request.name)) throw agencyExists();
      await this.requests.add(request);
      await record({ action: 'agency.requested', object: { kind: 'agency-request', id: request.id } });
    });
    return request;
  }
}
