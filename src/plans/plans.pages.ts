import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { listAnswer } from '../platform/http/list-page.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { planPosition, readPlansPage } from './plans-list.js';
import { plansPage } from './plans.page.js';
import { ReadPlans } from './read-plans.js';

const ASKED = ['overdue', 'waiting', 'state', 'agency', 'cursor'];
const LINES = '50';

/** What agencies have agreed to do, for the reviewing body. */
@Controller('plans')
export class PlansPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadPlans,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async list(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const page = readPlansPage({ ...askedOf(request), limit: LINES }, locale);
    const lines = await this.reading.page(actor, page, page.filters);
    const { items, nextCursor } = listAnswer(lines, page.limit, planPosition, (line) => line);
    const { version } = this.catalogue;
    return this.pages.show(request, response, {
      template: 'plans/list',
      title: words.say(locale, 'plans.list.title'),
      content: plansPage(items, { filters: page.filters, nextCursor }, { locale, words, version }),
      back: { href: ADDRESSES.home(), text: words.say(locale, 'frame.nav.home') },
    });
  }
}

/** A form sends every one of its fields; an empty one asks for nothing. */
function askedOf({ query }: Request): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([name, value]) => ASKED.includes(name) && value !== ''));
}
