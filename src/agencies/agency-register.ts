import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../platform/clock/clock.js';
import { AgenciesRepository } from './agencies.repository.js';
import type { Agency } from './agency.entity.js';

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
    const known = await this.agencies.byName(name);
    if (known) return known;
    const agency = { id: randomUUID(), name, level, createdAt: this.clock.now() };
    await this.agencies.add(agency);
    return agency;
  }
}
