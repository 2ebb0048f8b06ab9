import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReadNamedMatters } from '../matters/read-named-matters.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { ReadTriage } from '../reviews/read-triage.js';
import { pointsPage } from './points-page.js';

/** One submission read by what the reviewing body wants to know. */
@Controller('reviews/:id/points')
export class PointsPages {
  constructor(
    private readonly pages: Pages,
    private readonly triage: ReadTriage,
    private readonly named: ReadNamedMatters,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const read = await this.triage.read(actor, id);
    const { matters } = await this.named.read(actor, read.file.submission.id, locale);
    const content = pointsPage(read, matters, { locale, words });
    return this.pages.show(request, response, {
      template: 'reviewing/points',
      title: words.say(locale, 'reviews.points.title'),
      content,
      back: { href: ADDRESSES.review(id), text: content.pilotTitle },
    });
  }
}
