import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { EVERYBODY_FILTERS, everybodyFilters } from '../accounts/everybody-filters.js';
import { ReadEverybody } from '../accounts/read-everybody.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { text } from '../platform/http/form-body.js';
import { isNameAndId, listAnswer, readListPage } from '../platform/http/list-page.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { Pages } from '../platform/views/pages.js';
import { everybodyPage, filtersOf } from './everybody-page.js';

/** One person among the people of all agencies, for whoever is asked for help. */
@Controller('people/search')
export class EverybodyPages {
  constructor(
    private readonly pages: Pages,
    private readonly reading: ReadEverybody,
    private readonly settings: SettingsRegister,
  ) {}

  @Get()
  @Allow('administrator')
  async show(
    @Acting() actor: UserActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const of = (name: string) => text(request.query, name);
    const search = { text: of('text').slice(0, 100), role: of('role'), active: of('active') };
    const query = { ...filtersOf(search), ...(of('cursor') && { cursor: of('cursor') }) };
    const page = readListPage(query, locale, isNameAndId, EVERYBODY_FILTERS);
    const found = await this.reading.page(actor, page, everybodyFilters(page.filters));
    const { items: people, nextCursor } = listAnswer(
      found,
      page.limit,
      ({ name, id }) => [name, id],
      (one) => one,
    );
    const reviewingBody = this.settings.current.reviewingBody[locale];
    return this.pages.show(request, response, {
      template: 'invitations/everybody',
      title: words.say(locale, 'invitations.everybody.title'),
      content: everybodyPage({ people, nextCursor, search, reviewingBody }, words, locale),
      back: { href: ADDRESSES.people(), text: words.say(locale, 'frame.nav.people') },
    });
  }
}
