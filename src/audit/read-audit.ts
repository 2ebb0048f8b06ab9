import { Inject, Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { isUuid } from '../platform/http/uuid.js';
import { AuditChainRepository } from './audit-chain.repository.js';
import { AuditEntriesRepository } from './audit-entries.repository.js';
import type { AuditLine } from './audit-entries.repository.js';
import type { AuditFilters } from './audit-filters.js';

export interface SealState {
  readonly head: { readonly id: string; readonly hash: string } | null;
  readonly unsealed: number;
}

/** The audit, for the administrator. */
@Injectable()
export class ReadAudit {
  constructor(
    private readonly entries: AuditEntriesRepository,
    private readonly chain: AuditChainRepository,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Newest first; one more than the limit if there are more. */
  page(actor: UserActor, page: ListPage, filters: AuditFilters): Promise<AuditLine[]> {
    return this.unitOfWork.run(actor, () => this.lines(page, filters));
  }

  /** A page with how far the chain is, and who is meant where a person was asked for by id. */
  around(actor: UserActor, page: ListPage, filters: AuditFilters) {
    return this.unitOfWork.run(actor, async () => {
      const head = await this.chain.head();
      const seals: SealState = {
        head: head && { id: head.id, hash: head.hash.toString('hex') },
        unsealed: await this.chain.unsealed(head?.id ?? null),
      };
      const { person } = filters;
      const personName = person !== undefined && isUuid(person) ? await this.entries.nameOf(person) : null;
      return { lines: await this.lines(page, filters), seals, personName };
    });
  }

  private async lines(page: ListPage, filters: AuditFilters): Promise<AuditLine[]> {
    const { person } = filters;
    const actors = person === undefined ? null : await this.meant(person);
    return this.entries.page(page, filters, actors, this.config.timeZone);
  }

  private async meant(person: string): Promise<string[]> {
    return isUuid(person) ? [person.toLowerCase()] : this.entries.peopleCalled(person);
  }
}
