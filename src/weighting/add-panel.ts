import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { NewPanelDto } from './dto/panel.dto.js';
import type { Panel } from './panel.entity.js';
import { PanelsRepository } from './panels.repository.js';
import { slugOfShipped } from './weighting.errors.js';

@Injectable()
export class AddPanel {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 422 */
  async add(actor: UserActor, body: unknown, locale: Locale): Promise<Panel> {
    const read = readDto(NewPanelDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { title, slug, question, dueOn } = read.value;
    if (this.catalogue.isShipped(slug)) throw slugOfShipped(locale);
    const panel: Panel = {
      id: randomUUID(),
      title: title.trim(),
      slug,
      framework: this.catalogue.id,
      question: question?.trim() ?? null,
      dueOn: dueOn ?? null,
      state: 'draft',
      weightScheme: null,
      createdBy: actor.userId,
      createdAt: this.clock.now(),
      openedAt: null,
      closedAt: null,
    };
    return this.unitOfWork.run(actor, async () => {
      await this.panels.add(panel);
      await record({ action: 'weights.drafted', object: { kind: 'panel', id: panel.id }, details: { slug } });
      return panel;
    });
  }
}
