import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { judgeStep } from './judge-step.js';
import { MatterChanges } from './matter-changes.js';
import type { MatterWrite, OneMatter } from './matter-changes.js';

/** A reviewer takes a matter one step further, over exactly what was seen. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly changes: MatterChanges,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404, 428, 412, 409, 422 */
  take(actor: UserActor, write: MatterWrite, locale: Locale): Promise<OneMatter> {
    return this.unitOfWork.run(actor, async () => {
      const [matter] = await this.changes.locked(write, locale);
      const { step, reason, said, after } = judgeStep(matter, write.body, locale);
      const action = step === 'answer' ? 'matter.answered' : 'matter.changed';
      await this.changes.make(actor, matter, after, { step, reason, said, otherMatterId: null }, action);
      return this.changes.view(matter.id, locale);
    });
  }
}
