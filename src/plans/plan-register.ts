import { Injectable } from '@nestjs/common';
import type { AgreedAction } from '../reviews/agreed-action.entity.js';
import type { PlanUpdate } from './plan-update.entity.js';
import { standingOf } from './plan.status.js';
import type { ActionStanding } from './plan.status.js';
import { PlansRepository } from './plans.repository.js';

export interface FollowedAction {
  readonly agreed: AgreedAction;
  readonly standing: ActionStanding;
  /** As they were written. */
  readonly updates: readonly PlanUpdate[];
}

/** What became of agreed actions, as other rooms need it. Used inside a unit of work. */
@Injectable()
export class PlanRegister {
  constructor(private readonly plans: PlansRepository) {}

  /** In the order of the plan. */
  async follow(plan: readonly AgreedAction[]): Promise<FollowedAction[]> {
    if (plan.length === 0) return [];
    const updates = await this.plans.updatesOf(plan.map(({ id }) => id));
    const byAction = Map.groupBy(updates, ({ agreedActionId }) => agreedActionId);
    return plan.map((agreed) => {
      const own = byAction.get(agreed.id) ?? [];
      return { agreed, standing: standingOf(own.at(-1)), updates: own };
    });
  }
}
