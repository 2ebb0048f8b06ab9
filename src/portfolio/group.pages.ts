import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { groupPage } from './group-page.js';
import { ReadGroup } from './read-group.js';

/** An agency among others like it. */
@Controller('assessments/:id/group')
export class GroupPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadGroup,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow(...MEMBERS)
  async show(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { words } = this.pages;
    const locale = this.pages.locale(request);
    const group = await this.reading.read(actor, id);
    return this.pages.show(request, response, {
      template: 'portfolio/group',
      title: words.say(locale, 'portfolio.group.title'),
      content: groupPage(group, id, { locale, words, version: this.catalogue.version }),
      back: { href: ADDRESSES.assessment(id), text: words.say(locale, 'portfolio.group.back') },
    });
  }
}
