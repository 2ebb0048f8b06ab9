import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Pages } from '../platform/views/pages.js';
import { exportsPage } from './exports.page.js';
import { ReadExports } from './read-exports.js';

@Controller('exports')
export class ExportsPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadExports,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async show(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { words } = this.pages;
    const locale = this.pages.locale(request);
    const submissions = await this.reading.submissions(actor);
    const content = exportsPage(submissions, actor.agencyId === null, words, locale);
    const title = words.say(locale, 'exports.title');
    return this.pages.show(request, response, { template: 'exports/exports', title, content });
  }
}
