import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { ChangePanelDto } from './dto/panel.dto.js';
import type { Panel } from './panel.entity.js';
import { isPrepared } from './panel.status.js';
import { PanelsRepository } from './panels.repository.js';
import { notPrepared, slugOfShipped } from './weighting.errors.js';

@Injectable()
export class ChangePanel {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What the panel is called and asked, until it is closed. @throws AppError 404, 409, 422 */
  change(actor: UserActor, id: string, body: unknown, locale: Locale): Promise<Panel> {
    return this.unitOfWork.run(actor, async () => {
      const panel = await this.panels.locked(id);
      if (!panel) throw notFound();
      if (!isPrepared(panel.state)) throw notPrepared();
      const read = readDto(ChangePanelDto, body, locale);
      if ('errors' in read) throw invalid(read.errors);
      const { title, slug, question, dueOn } = read.value;
      if (slug !== undefined && this.catalogue.isShipped(slug)) throw slugOfShipped(locale);
      const change = {
        ...(title !== undefined && { title: title.trim() }),
        ...(slug !== undefined && { slug }),
        ...(question !== undefined && { question: question?.trim() ?? null }),
        ...(dueOn !== undefined && { dueOn }),
      };
      const members = Object.keys(change);
      if (members.length === 0) return panel;
      await this.panels.change(id, change);
      await record({ action: 'weights.changed', object: { kind: 'panel', id }, details: { members } });
      return { ...panel, ...change };
    });
  }
}
