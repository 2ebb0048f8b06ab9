import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { AGENCY_LEVELS } from '../sheet/answer-sheet.js';
import { ReadReliability } from './read-reliability.js';
import { reliabilityPage } from './reliability-page.js';

@Controller('portfolio/reliability')
export class ReliabilityPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadReliability,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async show(
    @Acting() actor: UserActor,
    @Query('level') asked: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const level = AGENCY_LEVELS.find((one) => one === asked) ?? null;
    const found = await this.reading.read(actor, level);
    return this.pages.show(request, response, {
      template: 'reliability/reliability',
      title: words.say(locale, 'reliability.title'),
      content: reliabilityPage(found, { words, locale, framework: this.catalogue.version, level }),
      back: { href: ADDRESSES.portfolio(), text: words.say(locale, 'reliability.back') },
    });
  }
}
