import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { planPage } from './plan.page.js';
import { sideOf } from './plan-side.js';
import { ReadPlan } from './read-plan.js';

/** The plan that was agreed with a submission. */
@Controller('submissions/:id/plan')
export class PlanPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadPlan,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async look(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const plan = await this.reading.read(actor, id);
    const content = planPage(plan, { locale, words, ...sideOf(actor) });
    const isSaved = request.query['done'] === 'saved';
    return this.pages.show(request, response, {
      template: 'plans/plan',
      title: words.say(locale, 'plans.plan.title'),
      content,
      notice: isSaved ? words.say(locale, 'plans.saved') : null,
      back:
        actor.agencyId === null
          ? { href: ADDRESSES.plans(), text: words.say(locale, 'plans.list.title') }
          : { href: ADDRESSES.submission(id), text: words.say(locale, 'plans.backSubmission') },
    });
  }
}
