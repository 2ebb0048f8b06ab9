import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { AgenciesRepository } from './agencies.repository.js';
import type { Agency } from './agency.entity.js';
import type { AgencyName } from './agency.view.js';
import { comparableName } from './comparable-name.js';

/** More than a country has; a list of check boxes ends somewhere. */
const MOST_NAMES = 2000;

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

  /** Administrators only, as above. A name that is taken breaches agencies_name_unique: see asNameTaken. */
  async add(name: string, level: Agency['level']): Promise<Agency> {
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

  /** Of every agency of the service, by name: who can be invited, and what an agency is called. */
  names(): Promise<AgencyName[]> {
    return this.agencies.directory({ limit: MOST_NAMES, after: null }, null);
  }

  /** Whether any agency of the service has this name, seen or not. */
  nameTaken(name: string): Promise<boolean> {
    return this.agencies.nameTaken(name.trim());
  }
}
