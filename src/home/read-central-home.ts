import { Injectable } from '@nestjs/common';
import { ReadMatters } from '../matters/read-matters.js';
import { ReadPlans } from '../plans/read-plans.js';
import type { UserActor } from '../platform/access/caller.js';
import { WHOLE_QUEUE } from '../reviews/queue.js';
import type { QueueCounts } from '../reviews/queue.repository.js';
import { ReadQueue } from '../reviews/read-queue.js';
import type { QueuedSubmission } from '../reviews/read-queue.js';

export interface CentralHome {
  /** What waits for the person because the agency has answered, oldest first. */
  readonly answered: readonly QueuedSubmission[];
  /** What the person has taken, oldest first. */
  readonly mine: readonly QueuedSubmission[];
  /** What nobody has taken, oldest first. */
  readonly waiting: readonly QueuedSubmission[];
  readonly counts: QueueCounts;
  /** Agreed actions past their day. */
  readonly overdue: number;
  /** Matters that wait for an answer of the centre. */
  readonly withCentre: number;
}

const MINE_SHOWN = 20;
const WAITING_SHOWN = 10;

/** What a person of the reviewing body finds on coming in. */
@Injectable()
export class ReadCentralHome {
  constructor(
    private readonly queue: ReadQueue,
    private readonly plans: ReadPlans,
    private readonly matters: ReadMatters,
  ) {}

  async read(actor: UserActor): Promise<CentralHome> {
    const first = (limit: number) => ({ limit, after: null });
    const held = { ...WHOLE_QUEUE, holder: 'me' } as const;
    const answered = await this.queue.page(actor, first(MINE_SHOWN), { ...held, state: 'answered' });
    const mine = await this.queue.page(actor, first(MINE_SHOWN), held);
    const waiting = await this.queue.page(actor, first(WAITING_SHOWN), { ...WHOLE_QUEUE, state: 'submitted' });
    const counts = await this.queue.counts(actor);
    const overdue = await this.plans.overdue(actor);
    const withCentre = await this.matters.withCentre(actor);
    return {
      answered: answered.slice(0, MINE_SHOWN),
      mine: mine.slice(0, MINE_SHOWN),
      waiting: waiting.slice(0, WAITING_SHOWN),
      counts,
      overdue,
      withCentre,
    };
  }
}
