import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { INSTALLER } from '../platform/database/actor.js';
import type { UserRole } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { DEMO_ACCOUNTS, DEMO_AGENCIES } from './demo-accounts.js';

/** The agencies and accounts of the demo workspace; null = the reviewing body. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly agencies: AgencyRegister,
    private readonly accounts: AccountRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async make(password: string): Promise<(agency: string | null, role: UserRole) => UserActor | undefined> {
    const passwordHash = await this.accounts.hashPassword(password);
    return this.unitOfWork.run(INSTALLER, async () => {
      const agencyIds = new Map<string, string>();
      for (const { name, level } of DEMO_AGENCIES) {
        agencyIds.set(name, (await this.agencies.findOrAdd(name, level)).id);
      }
      const found: (UserActor & { agency: string | null })[] = [];
      for (const { email, name, agency, roles } of DEMO_ACCOUNTS) {
        const agencyId = agency === null ? null : agencyIds.get(agency)!;
        const userId = await this.accounts.findOrAdd({ email, name, agencyId, roles: [...roles] }, passwordHash);
        found.push({ kind: 'user', userId, agencyId, roles, agency });
      }
      return (agency: string | null, role: UserRole) =>
        found.find((one) => one.agency === agency && one.roles.includes(role));
    });
  }
}
