import { Injectable } from '@nestjs/common';
import { ReadMatters } from '../matters/read-matters.js';
import { TakeStep } from '../matters/take-step.js';
import type { UserActor } from '../platform/access/caller.js';
import { etagOf } from '../platform/http/preconditions.js';
import { matterKey } from '../submissions/matter-key.js';
import { DemoClock } from './demo-clock.js';
import { DEMO_MATTERS } from './demo-matter-steps.js';
import type { DemoMatter, DemoMatterStep } from './demo-matter-steps.js';

/** Carries matters of the demo workspace through their states, as a reviewer would. */
@Injectable()
export class DemoMatters {
  constructor(
    private readonly reading: ReadMatters,
    private readonly stepping: TakeStep,
    private readonly clock: DemoClock,
  ) {}

  /** Once: a matter that anybody has touched is left alone, and one that is not there is passed over. */
  async make(reviewer: UserActor): Promise<void> {
    try {
      for (const matter of DEMO_MATTERS) {
        const id = await this.untouched(reviewer, matter);
        if (id === null) continue;
        for (const [at, step] of matter.steps.entries()) await this.take(reviewer, id, at, step);
      }
    } finally {
      this.clock.goTo(0);
    }
  }

  private async untouched(reviewer: UserActor, { kind, name }: DemoMatter): Promise<string | null> {
    const part = matterKey(name);
    const lines = await this.reading.page(reviewer, { limit: 10, after: null }, { kind, part }, 'name', 'zh-TW');
    const found = lines.find(({ row }) => row.nameKey === part && row.version === FIRST_VERSION);
    return found?.row.id ?? null;
  }

  private async take(reviewer: UserActor, matterId: string, at: number, demo: DemoMatterStep): Promise<void> {
    const { step, daysAgo, reason, ministry, answer } = demo;
    this.clock.goTo(daysAgo);
    const body = {
      step,
      reason,
      ...(ministry !== undefined && { ministry }),
      ...(answer && { answer: { ...answer, date: this.clock.day(daysAgo + DAYS_ON_THE_WAY) } }),
    };
    const headers = { 'if-match': etagOf(FIRST_VERSION + at) };
    await this.stepping.take(reviewer, { matterId, headers, body }, 'zh-TW');
  }
}

const FIRST_VERSION = 1;
const DAYS_ON_THE_WAY = 3;
