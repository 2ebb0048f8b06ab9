import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { PanelStepDto } from './dto/panel.dto.js';
import type { Panel } from './panel.entity.js';
import { panelStateAfter } from './panel.status.js';
import { PanelsRepository } from './panels.repository.js';
import { noExperts, stepImpossible } from './weighting.errors.js';

@Injectable()
export class MovePanel {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Opens, closes, opens again or abandons a panel. @throws AppError 404, 409, 422 */
  move(actor: UserActor, id: string, body: unknown, locale: Locale): Promise<Panel> {
    return this.unitOfWork.run(actor, async () => {
      const panel = await this.panels.locked(id);
      if (!panel) throw notFound();
      const read = readDto(PanelStepDto, body, locale);
      if ('errors' in read) throw invalid(read.errors);
      const { step } = read.value;
      const state = panelStateAfter(panel.state, step);
      if (state === null) throw stepImpossible();
      if (step === 'open' && !(await this.hasExperts(id))) throw noExperts();
      const at = this.clock.now();
      const change = {
        state,
        ...(state === 'open' && { openedAt: panel.openedAt ?? at, closedAt: null }),
        ...(state === 'closed' && { closedAt: at }),
      };
      await this.panels.change(id, change);
      await record({ action: 'weights.changed', object: { kind: 'panel', id }, details: { step } });
      return { ...panel, ...change };
    });
  }

  private async hasExperts(id: string): Promise<boolean> {
    return (await this.panels.experts(id)).some(({ withdrawnAt }) => withdrawnAt === null);
  }
}
