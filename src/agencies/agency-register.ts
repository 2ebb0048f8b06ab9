import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { isUuid } from '../platform/http/uuid.js';
import { agencyExists } from './agencies.errors.js';
import { AgenciesRepository } from './agencies.repository.js';
import type { Agency } from './agency.entity.js';
import type { AgencyName } from './agency.view.js';
import { comparableName } from './comparable-name.js';

/** Agencies as other rooms need them. Used inside a unit of work. */
@Injectable()
export class AgencyRegister {
  constructor(
    private readonly agencies: AgenciesRepository,
    private readonly clock: Clock,
  ) {}

  /** The caller's own agency, or any for the reviewing body; null where it may not be seen. */
  find(id: string): Promise<Agency | null> {
    return this.agencies.byId(id);
  }

  /** Administrators only: PostgreSQL refuses anybody else. */
  async findOrAdd(name: string, level: Agency['level']): Promise<Agency> {
    return (await this.agencies.byName(name)) ?? this.add(name, level);
  }

  /** Administrators only, as above. @throws AppError 409 where there is one of this name, however it is typed */
  async add(name: string, level: Agency['level']): Promise<Agency> {
    if ((await this.comparableNames()).has(comparableName(name))) throw agencyExists();
    const agency = { id: randomUUID(), name: name.trim(), level, createdAt: this.clock.now() };
    await this.agencies.add(agency);
    await record({ action: 'agency.added', object: { kind: 'agency', id: agency.id }, agencyId: agency.id });
    return agency;
  }

  /** Whether there is one of this name, however it is typed; for administrators, one at a time. */
  async comparableNames(): Promise<ReadonlySet<string>> {
    await this.agencies.lockList();
    return new Set((await this.agencies.allNames()).map(comparableName));
  }

  /** Administrators only. Recorded by whoever imports them, as one thing done. */
  async addMany(wanted: readonly Pick<Agency, 'name' | 'level'>[]): Promise<Agency[]> {
    const createdAt = this.clock.now();
    const agencies = wanted.map(({ name, level }) => ({ id: randomUUID(), name: name.trim(), level, createdAt }));
    await this.agencies.addMany(agencies);
    return agencies;
  }

  /** What these agencies are called, seen or not; what is no agency's id is left out. */
  named(ids: readonly string[]): Promise<AgencyName[]> {
    return this.agencies.named(ids.filter(isUuid));
  }

  /** The first agencies of the service by name, one more than asked for if there are more. @param part null = any */
  namedLike(part: string | null, most: number): Promise<AgencyName[]> {
    return this.agencies.directory({ limit: most, after: null }, part);
  }

  /** Whether any agency of the service has this name, seen or not. */
  nameTaken(name: string): Promise<boolean> {
    return this.agencies.nameTaken(name.trim());
  }
}
