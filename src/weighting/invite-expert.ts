import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { NewExpertDto } from './dto/panel-expert.dto.js';
import { ExpertLinks } from './expert-links.js';
import type { ExpertLink } from './expert-links.js';
import type { PanelExpert } from './panel-expert.entity.js';
import { isPrepared } from './panel.status.js';
import { PanelsRepository } from './panels.repository.js';
import { MOST_EXPERTS, notPrepared, panelFull } from './weighting.errors.js';

export interface InvitedExpert extends ExpertLink {
  readonly expert: Pick<PanelExpert, 'id' | 'name' | 'organisation' | 'email' | 'invitedAt'>;
}

@Injectable()
export class InviteExpert {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly links: ExpertLinks,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 409 closed or full, 422 */
  invite(actor: UserActor, panelId: string, body: unknown, locale: Locale): Promise<InvitedExpert> {
    return this.unitOfWork.run(actor, async () => {
      const panel = await this.panels.locked(panelId);
      if (!panel) throw notFound();
      if (!isPrepared(panel.state)) throw notPrepared();
      if ((await this.panels.experts(panelId)).length >= MOST_EXPERTS) throw panelFull();
      const read = readDto(NewExpertDto, body, locale);
      if ('errors' in read) throw invalid(read.errors);
      const { name, organisation, email } = read.value;
      const { tokenHash, link } = this.links.make();
      const expert = {
        id: randomUUID(),
        panelId,
        name: name.trim(),
        organisation: organisation.trim(),
        email: email?.trim().toLowerCase() ?? null,
        invitedBy: actor.userId,
        invitedAt: this.clock.now(),
      };
      await this.panels.addExpert({ ...expert, tokenHash });
      await record({
        action: 'expert.invited',
        object: { kind: 'panel', id: panelId },
        details: { expert: expert.id },
      });
      return { expert, ...(await this.links.announce(expert, panel, link, null)) };
    });
  }
}
