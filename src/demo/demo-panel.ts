import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { AddPanel } from '../weighting/add-panel.js';
import { InviteExpert } from '../weighting/invite-expert.js';
import { MovePanel } from '../weighting/move-panel.js';
import { ReadPanels } from '../weighting/read-panels.js';
import { SaveOpinion } from '../weighting/save-opinion.js';
import { DEMO_EXPERTS, demoOpinion } from './demo-experts.js';

const PANEL = {
  title: '權重專家小組（示範）',
  slug: 'demo-experts',
  question:
    '這是示範用的專家小組，專家與判斷都是虛構的。\n請就您參與跨機關電子化服務的經驗，判斷哪一個面向的落差應先改善，以及各因素對能否開始試辦的影響。',
};

/** An open panel to try things on: three invented experts who count, one to be mended, one who has not begun. */
@Injectable()
export class DemoPanel {
  constructor(
    private readonly reading: ReadPanels,
    private readonly adding: AddPanel,
    private readonly inviting: InviteExpert,
    private readonly moving: MovePanel,
    private readonly saving: SaveOpinion,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  /** Once: where there is a panel, nothing is added. */
  async make(administrator: UserActor): Promise<void> {
    if ((await this.reading.page(administrator, { limit: 1, after: null })).length > 0) return;
    const { id } = await this.adding.add(administrator, PANEL, 'zh-TW');
    const tokens: string[] = [];
    for (const { name, organisation } of DEMO_EXPERTS) {
      const { link } = await this.inviting.invite(administrator, id, { name, organisation }, 'zh-TW');
      tokens.push(link.split('/').at(-1)!);
    }
    await this.moving.move(administrator, id, { step: 'open' }, 'zh-TW');
    for (const [at, expert] of DEMO_EXPERTS.entries()) {
      const opinion = demoOpinion(this.catalogue.version.structure, expert);
      if (opinion) await this.saving.save(tokens[at]!, '', opinion, 'zh-TW');
    }
  }
}
