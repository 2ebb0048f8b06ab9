import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import { AgencyRegister } from '../agencies/agency-register.js';
import { comparableName } from '../agencies/comparable-name.js';
import { asNameTaken } from '../agencies/agencies.errors.js';
import { InvitationRegister } from '../invitations/invitation-register.js';
import { record } from '../platform/audit/record.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { readAgencyLines } from './agency-lines.js';
import type { AgencyLine, LineFault } from './agency-lines.js';

export interface AgencyImport {
  /** New to the service: added, or to be added. */
  readonly added: readonly AgencyLine[];
  /** There already, under this name or one that differs in how it is typed: nothing about it is changed. */
  readonly existing: readonly AgencyLine[];
}

@Injectable()
export class ImportAgencies {
  constructor(
    private readonly agencies: AgencyRegister,
    private readonly accounts: AccountRegister,
    private readonly invitations: InvitationRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * What a list of agencies adds, or every fault in it; where one line is faulty, nothing of it is written.
   *
   * @param apply whether it is written, with an invitation of each first coordinator
   * @throws AppError 409 where somebody adds an agency of such a name at the same time
   */
  async import(
    actor: UserActor,
    bytes: Uint8Array,
    { apply }: { readonly apply: boolean },
  ): Promise<AgencyImport | { faults: readonly LineFault[] }> {
    const read = readAgencyLines(bytes);
    if ('faults' in read) return read;
    try {
      return await this.unitOfWork.run(actor, async () => {
        const judged = await this.judge(read.lines);
        if (apply && !('faults' in judged)) await this.write(actor, judged);
        return judged;
      });
    } catch (error) {
      throw asNameTaken(error);
    }
  }

  private async judge(lines: readonly AgencyLine[]): Promise<AgencyImport | { faults: LineFault[] }> {
    const known = await this.agencies.comparableNames();
    const isKnown = ({ name }: AgencyLine) => known.has(comparableName(name));
    const added = lines.filter((line) => !isKnown(line));
    const emails = added.flatMap(({ coordinator }) => coordinator?.email ?? []);
    const taken = new Set(await this.accounts.addressesTaken(emails));
    const faults = added.filter(({ coordinator }) => coordinator && taken.has(coordinator.email)).map(addressTaken);
    return faults.length > 0 ? { faults } : { added, existing: lines.filter(isKnown) };
  }

  private async write(actor: UserActor, { added, existing }: AgencyImport): Promise<void> {
    if (added.length === 0) return;
    const agencies = await this.agencies.addMany(added);
    const invitees = agencies.flatMap(({ id: agencyId, name: agencyName }, index) => {
      const { coordinator } = added[index]!;
      return coordinator ? [{ ...coordinator, roles: ['coordinator' as const], agencyId, agencyName }] : [];
    });
    await this.invitations.inviteMany(actor, invitees);
    const details = { added: agencies.length, existing: existing.length, invited: invitees.length };
    await record({ action: 'agencies.imported', object: { kind: 'agencies', id: null }, agencyId: null, details });
  }
}

const addressTaken = ({ line }: AgencyLine): LineFault => ({ line, column: 'coordinatorEmail', code: 'email-taken' });
