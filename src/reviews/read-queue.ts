import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { QueueFilters } from './queue.js';
import { QueueRepository } from './queue.repository.js';
import type { QueueCounts, QueueLine } from './queue.repository.js';

/** What waits for the reviewing body, who has what, and what was decided. */
@Injectable()
export class ReadQueue {
  constructor(
    private readonly queue: QueueRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  page(actor: UserActor, page: ListPage, filters: QueueFilters): Promise<QueueLine[]> {
    return this.unitOfWork.run(actor, () => this.queue.page(page, filters, actor.userId));
  }

  counts(actor: UserActor): Promise<QueueCounts> {
    return this.unitOfWork.run(actor, () => this.queue.counts(actor.userId));
  }
}
