import { Injectable } from '@nestjs/common';
import { hashOfToken } from '../accounts/token.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { PanelExpert } from './panel-expert.entity.js';
import { panelResult } from './panel-result.js';
import type { PanelResult } from './panel-result.js';
import type { Panel } from './panel.entity.js';
import { PanelPlacesRepository } from './panel-places.repository.js';
import { PanelsRepository } from './panels.repository.js';

export interface WholePanel {
  readonly panel: Panel;
  /** In the order in which they were invited. */
  readonly experts: readonly PanelExpert[];
  readonly result: PanelResult;
}

@Injectable()
export class ReadPanels {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly places: PanelPlacesRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Newest first, one more than the limit if there are more. */
  page(actor: UserActor, page: ListPage): Promise<Panel[]> {
    return this.unitOfWork.run(actor, () => this.panels.page(page));
  }

  /** A panel with its experts and what they came to so far. @throws AppError 404 */
  one(actor: UserActor, id: string): Promise<WholePanel> {
    return this.unitOfWork.run(actor, async () => {
      const panel = await this.panels.byId(id);
      if (!panel) throw notFound();
      const experts = await this.panels.experts(id);
      return { panel, experts, result: panelResult(this.catalogue.version.structure, experts) };
    });
  }

  /** Whose link it is, among these experts; null where it is none of theirs, or not any more. */
  async linked(actor: UserActor, experts: readonly PanelExpert[], token: string): Promise<string | null> {
    const held = await this.unitOfWork.run(actor, () => this.places.heldBy(hashOfToken(token)));
    return experts.find(({ id }) => id === held?.expertId)?.name ?? null;
  }
}
