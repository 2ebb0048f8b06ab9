import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { AddPanel } from '../weighting/add-panel.js';
import { InviteExpert } from '../weighting/invite-expert.js';
import { MovePanel } from '../weighting/move-panel.js';
import type { PanelState, PanelStep } from '../weighting/panel.status.js';
import { PublishScheme } from '../weighting/publish-scheme.js';
import { ReadPanels } from '../weighting/read-panels.js';
import { SaveOpinion } from '../weighting/save-opinion.js';
import { DemoClock } from './demo-clock.js';
import { demoOpinion } from './demo-experts.js';
import { DEMO_PANELS } from './demo-panels.js';
import type { DemoPanelMade } from './demo-panels.js';

/** What is done with a panel once its experts are invited, until it is where it shall be; they answer once it is open. */
const WAY: Readonly<Record<PanelState, readonly PanelStep[]>> = {
  draft: [],
  open: ['open'],
  closed: ['open', 'close'],
  published: ['open', 'close', 'publish'],
  abandoned: ['open', 'abandon'],
};

/** The panels of the demo workspace, as an administrator and invented experts would have made them. */
@Injectable()
export class DemoPanel {
  constructor(
    private readonly reading: ReadPanels,
    private readonly adding: AddPanel,
    private readonly inviting: InviteExpert,
    private readonly moving: MovePanel,
    private readonly publishing: PublishScheme,
    private readonly saving: SaveOpinion,
    private readonly catalogue: FrameworkCatalogue,
    private readonly clock: DemoClock,
  ) {}

  /** Each once: one that is there is left alone, whatever became of it. */
  async make(administrator: UserActor): Promise<void> {
    const known = await this.reading.page(administrator, { limit: 100, after: null });
    const isThere = (one: DemoPanelMade) => known.some(({ slug, title }) => slug === one.slug || title === one.title);
    try {
      for (const panel of DEMO_PANELS) if (!isThere(panel)) await this.makeOne(administrator, panel);
    } finally {
      this.clock.goTo(0);
    }
  }

  private async makeOne(administrator: UserActor, demo: DemoPanelMade): Promise<void> {
    const { title, slug, question, state, daysAgo, experts } = demo;
    this.clock.goTo(daysAgo);
    const { id } = await this.adding.add(administrator, { title, slug, question }, 'zh-TW');
    const answers: (() => Promise<unknown>)[] = [];
    for (const expert of experts) {
      const { name, organisation } = expert;
      const { link } = await this.inviting.invite(administrator, id, { name, organisation }, 'zh-TW');
      const opinion = demoOpinion(this.catalogue.version.structure, expert);
      if (opinion) answers.push(() => this.saving.save(link.split('/').at(-1)!, '', opinion, 'zh-TW'));
    }
    for (const step of WAY[state]) {
      await this.take(administrator, id, step, demo);
      if (step === 'open') for (const answer of answers) await answer();
    }
  }

  private take(administrator: UserActor, id: string, step: PanelStep, { names }: DemoPanelMade): Promise<unknown> {
    if (step === 'publish') return this.publishing.publish(administrator, id, { names }, 'zh-TW');
    return this.moving.move(administrator, id, { step }, 'zh-TW');
  }
}
