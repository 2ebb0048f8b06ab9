import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isTimeAndId, listAnswer, readListPage } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { effectPage } from './effect-page.js';
import { ReadEffect } from './read-effect.js';
import { sayingOf } from './scale-words.js';

const LINES = '25';

/** Who would change band, before anything is published. */
@Controller('weighting/panels/:id/effect')
export class PanelEffectPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadEffect,
    private readonly catalogue: FrameworkCatalogue,
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
    const { version } = this.catalogue;
    const { whole, effect } = await this.reading.read(actor, id);
    const bands = [...version.structure.bands.map((band) => band.id as string), 'indeterminate'];
    const isBand = (value: string) => bands.includes(value);
    const asked = Object.entries(request.query).filter(
      ([name, value]) => ['from', 'to', 'cursor'].includes(name) && value !== '',
    );
    const query = { ...Object.fromEntries(asked), limit: LINES };
    const page = readListPage(query, locale, isTimeAndId, { from: isBand, to: isBand });
    const found = await this.reading.changes(actor, id, page, page.filters);
    const position = (one: (typeof found)[number]) => [one.submittedAt.toISOString(), one.submissionId];
    const { items, nextCursor } = listAnswer(found, page.limit, position, (change) => change);
    const shown = { whole, effect, changes: items, more: nextCursor, filters: page.filters };
    return this.pages.show(request, response, {
      template: 'weighting/effect',
      title: words.say(locale, 'weighting.effect.title'),
      content: effectPage(shown, sayingOf(words, locale, version)),
      back: { href: ADDRESSES.panel(id), text: words.say(locale, 'weighting.backPanel') },
    });
  }
}
