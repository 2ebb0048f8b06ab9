import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReadWeightSchemes } from '../framework/read-weight-schemes.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { sayingOf } from './scale-words.js';
import { schemePage } from './scheme-page.js';

/** For agencies as well: whoever is judged by weights may read where they come from. Experts are letters to everybody. */
@Controller('weighting/schemes/:id')
export class SchemePages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadWeightSchemes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async show(
    @Acting() actor: UserActor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const read = await this.reading.one(actor, id);
    const isCentral = actor.agencyId === null;
    const content = schemePage(read, sayingOf(words, locale, read.version), { ...this.config, isCentral });
    return this.pages.show(request, response, {
      template: 'weighting/scheme',
      title: content.name,
      content,
      notice: request.query['done'] === 'published' ? words.say(locale, 'weighting.scheme.published') : null,
      back: isCentral ? { href: ADDRESSES.weighting(), text: words.say(locale, 'weighting.back') } : null,
    });
  }
}
