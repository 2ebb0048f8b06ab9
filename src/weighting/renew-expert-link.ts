import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { ExpertLinks } from './expert-links.js';
import type { InvitedExpert } from './invite-expert.js';
import { isPrepared } from './panel.status.js';
import { PanelsRepository } from './panels.repository.js';
import { alreadyWithdrawn, notPrepared } from './weighting.errors.js';

@Injectable()
export class RenewExpertLink {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly links: ExpertLinks,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Another link for an expert who lost the first one, which opens nothing any more; to one whose judgements contradict
   * each other it goes with the request to mend them. @throws AppError 404, 409
   */
  renew(actor: UserActor, panelId: string, expertId: string): Promise<InvitedExpert> {
    return this.unitOfWork.run(actor, async () => {
      const panel = await this.panels.locked(panelId);
      const expert = await this.panels.expert(panelId, expertId);
      if (!panel || !expert) throw notFound();
      if (!isPrepared(panel.state)) throw notPrepared();
      if (expert.withdrawnAt) throw alreadyWithdrawn();
      const { tokenHash, link } = this.links.make();
      await this.panels.changeLink(expertId, tokenHash);
      await record({ action: 'expert.invited', object: { kind: 'panel', id: panelId }, details: { expert: expertId } });
      return { expert, ...(await this.links.announce(expert, panel, link, expert)) };
    });
  }
}
