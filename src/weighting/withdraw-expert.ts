import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { isPrepared } from './panel.status.js';
import { PanelsRepository } from './panels.repository.js';
import { alreadyWithdrawn, notPrepared } from './weighting.errors.js';

@Injectable()
export class WithdrawExpert {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The link opens nothing any more, and what this expert said counts no longer. Not after closing: nobody leaves out an
   * opinion once the result is known.
   *
   * @throws AppError 404, 409
   */
  withdraw(actor: UserActor, panelId: string, expertId: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      const panel = await this.panels.locked(panelId);
      if (!panel || !(await this.panels.expert(panelId, expertId))) throw notFound();
      if (!isPrepared(panel.state)) throw notPrepared();
      if (!(await this.panels.withdraw(expertId, this.clock.now()))) throw alreadyWithdrawn();
      await record({
        action: 'expert.withdrawn',
        object: { kind: 'panel', id: panelId },
        details: { expert: expertId },
      });
    });
  }
}
