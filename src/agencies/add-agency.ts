import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { asNameTaken } from './agencies.errors.js';
import { AgencyRegister } from './agency-register.js';
import type { Agency } from './agency.entity.js';
import { NewAgencyDto } from './dto/agency.dto.js';

@Injectable()
export class AddAgency {
  constructor(
    private readonly agencies: AgencyRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 409 where there is one of this name, 422 */
  async add(actor: UserActor, body: unknown, locale: Locale): Promise<Agency> {
    const read = readDto(NewAgencyDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { name, level } = read.value;
    try {
      return await this.unitOfWork.run(actor, () => this.agencies.add(name, level));
    } catch (error) {
      throw asNameTaken(error);
    }
  }
}
