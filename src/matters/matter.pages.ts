import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { listAnswer, readListPage } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { matterPage } from './matter-page.js';
import { isMentionPlace, placeOfMention } from './mention-place.js';
import { ReadMatters } from './read-matters.js';

const LINES = '20';
const DONE = ['step', 'merged', 'separated'];

@Controller('register/:id')
export class MatterPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadMatters,
    private readonly catalogue: FrameworkCatalogue,
    private readonly settings: SettingsRegister,
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
    const whole = await this.reading.one(actor, id, locale);
    const { cursor, done } = request.query;
    const page = readListPage({ limit: LINES, ...(cursor !== undefined && { cursor }) }, locale, isMentionPlace);
    const { items, nextCursor } = listAnswer(
      await this.reading.mentions(actor, id, page),
      page.limit,
      placeOfMention,
      (line) => line,
    );
    const nextHref = nextCursor && `${ADDRESSES.matter(id)}?cursor=${nextCursor}#who`;
    const mayAct = actor.roles.includes('reviewer');
    const setting = { words, locale, framework: this.catalogue.version, timeZone: this.settings.current.timeZone };
    const content = matterPage({ whole, mentions: items, nextHref, isFirst: page.after === null, mayAct }, setting);
    const told = DONE.find((one) => one === done);
    return this.pages.show(request, response, {
      template: 'matters/matter',
      title: whole.matter.name,
      content,
      notice: told === undefined ? null : words.pick(locale, 'matters.done', told),
      back: { href: ADDRESSES.register(), text: words.say(locale, 'matters.register.title') },
    });
  }
}
