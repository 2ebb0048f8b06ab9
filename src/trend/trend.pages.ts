import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { Pages } from '../platform/views/pages.js';
import { ReadTrend } from './read-trend.js';
import { trendPage } from './trend.page.js';

/** A pilot over time, for its agency and the reviewing body. */
@Controller('pilots/:id/trend')
export class TrendPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadTrend,
    private readonly catalogue: FrameworkCatalogue,
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
    const trend = await this.reading.read(actor, id);
    const isCentral = actor.agencyId === null;
    const schemeName = (scheme: string) => this.catalogue.schemeName(scheme, locale);
    const content = trendPage(trend, { locale, words, version: this.catalogue.version, isCentral, schemeName });
    return this.pages.show(request, response, {
      template: 'trend/trend',
      title: words.say(locale, 'trend.title'),
      content,
      back: { href: content.pilotHref, text: content.pilotTitle },
    });
  }
}
