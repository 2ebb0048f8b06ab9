import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { QueueFilters } from './queue.js';
import { QueueOriginsRepository } from './queue-origins.repository.js';
import type { Origin } from './queue-origins.repository.js';
import { QueueRepository } from './queue.repository.js';
import type { QueueCounts, QueueLine } from './queue.repository.js';
import { TurnsRepository } from './turns.repository.js';

/** A line with what tells it from others of the same pilot, and whether the agency has answered something. */
export interface QueuedSubmission extends QueueLine, Origin {
  /** Answers of which the agency has written last, so that the reviewing body has something to do. */
  readonly answered: number;
}

/** What waits for the reviewing body, who has what, and what was decided. */
@Injectable()
export class ReadQueue {
  constructor(
    private readonly queue: QueueRepository,
    private readonly origins: QueueOriginsRepository,
    private readonly turns: TurnsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  page(actor: UserActor, page: ListPage, filters: QueueFilters): Promise<QueuedSubmission[]> {
    return this.unitOfWork.run(actor, async () => {
      const lines = await this.queue.page(page, filters, actor.userId);
      const turns = await this.turns.of(lines.map(({ id }) => id));
      const origins = await this.origins.of(lines.map(({ submissionId }) => submissionId));
      return lines.map((line) => {
        const answered = [...(turns.get(line.id)?.values() ?? [])].filter((turn) => turn === 'centre').length;
        return { ...line, ...origins.get(line.submissionId)!, answered };
      });
    });
  }

  counts(actor: UserActor): Promise<QueueCounts> {
    return this.unitOfWork.run(actor, () => this.queue.counts(actor.userId));
  }
}
