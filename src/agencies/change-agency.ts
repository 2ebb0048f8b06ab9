import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { agencyExists, asNameTaken } from './agencies.errors.js';
import { AgenciesRepository } from './agencies.repository.js';
import type { Agency } from './agency.entity.js';
import { comparableName } from './comparable-name.js';
import { ChangeAgencyDto } from './dto/agency.dto.js';

@Injectable()
export class ChangeAgency {
  constructor(
    private readonly agencies: AgenciesRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What has been handed in keeps the name it was handed in under. @throws AppError 404, 409, 422 */
  async change(actor: UserActor, id: string, body: unknown, locale: Locale): Promise<Agency> {
    try {
      return await this.unitOfWork.run(actor, async () => {
        const agency = await this.agencies.byId(id);
        if (!agency) throw notFound();
        const read = readDto(ChangeAgencyDto, body, locale);
        if ('errors' in read) throw invalid(read.errors);
        const { name = agency.name, level = agency.level } = read.value;
        const changed = { ...agency, name: name.trim(), level };
        if (changed.name !== agency.name) await this.refuseTaken(id, changed.name);
        await this.agencies.change(id, { name: changed.name, level });
        const details = { renamed: changed.name !== agency.name, level };
        await record({ action: 'agency.changed', object: { kind: 'agency', id }, agencyId: id, details });
        return changed;
      });
    } catch (error) {
      throw asNameTaken(error);
    }
  }

  private async refuseTaken(id: string, name: string): Promise<void> {
    await this.agencies.lockList();
    const others = await this.agencies.allNames(id);
    if (others.some((other) => comparableName(other) === comparableName(name))) throw agencyExists();
  }
}
