import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { PathId } from '../platform/http/path-id.js';
import { Redirection } from '../platform/http/redirection.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { OpenAssessment } from './open-assessment.js';
import { pilotOverviewPage } from './pilot-overview.page.js';
import { ReadPilotOverview } from './read-pilot-overview.js';

/** The page of a pilot: what it is, who takes part, and where each agency's assessment begins. */
@Controller('pilots/:id')
export class PilotOverviewPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadPilotOverview,
    private readonly opening: OpenAssessment,
    private readonly catalogue: FrameworkCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const overview = await this.reading.read(actor, id);
    const frame = this.catalogue.version.wording.frame[locale];
    const { timeZone } = this.config;
    const done = request.query['done'];
    return this.pages.show(request, response, {
      template: 'pilots/overview',
      title: overview.pilot.title,
      content: pilotOverviewPage({ overview, actor, frame, locale, timeZone }),
      notice: done === 'opened' || done === 'changed' ? this.pages.words.pick(locale, 'pilots.done', done) : null,
      back: { href: ADDRESSES.home(), text: this.pages.words.say(locale, 'pilots.backHome') },
    });
  }

  /** Opens the agency's assessment; where there is one already, that one. */
  @Post()
  @Allow('coordinator')
  async open(@Acting() actor: UserActor, @Param('id', PathId) pilotId: string, @Req() request: Request): Promise<void> {
    const locale = this.pages.locale(request);
    const { id } = await this.opening.open(actor, { pilotId }, locale, { unlessThereIsOne: true });
    throw new Redirection(ADDRESSES.assessment(id));
  }
}
