import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { listAnswer } from '../platform/http/list-page.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { Pages } from '../platform/views/pages.js';
import { placeOf, readMattersQuery } from './matters-query.js';
import { ReadMatters } from './read-matters.js';
import { REGISTER_FIELDS, registerPage } from './register-page.js';
import type { RegisterFilters } from './register-page.js';

const LINES = '25';

@Controller('register')
export class RegisterPages {
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
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = this.pages.locale(request);
    const { words } = this.pages;
    const filters = filtersOf(request);
    const { cursor } = request.query;
    const set = Object.entries({ ...filters, cursor }).filter(([, value]) => value !== null && value !== undefined);
    const { page, filters: narrowed, sort } = readMattersQuery({ ...Object.fromEntries(set), limit: LINES }, locale);
    const found = await this.reading.page(actor, page, narrowed, sort, locale);
    const overview = await this.reading.overview(actor);
    const { items, nextCursor } = listAnswer(
      found,
      page.limit,
      ({ row }) => placeOf(row, sort),
      ({ view }) => view,
    );
    const setting = { words, locale, framework: this.catalogue.version, timeZone: this.settings.current.timeZone };
    const input = { lines: items, overview, filters, nextCursor, isFirst: page.after === null };
    return this.pages.show(request, response, {
      template: 'matters/register',
      title: words.say(locale, 'matters.register.title'),
      content: registerPage(input, setting),
    });
  }
}

/** Of an address: fields left empty by the form are not set. */
function filtersOf({ query }: Request): RegisterFilters {
  const value = (name: string) => {
    const asked = query[name];
    return typeof asked === 'string' && asked.trim() !== '' ? asked.trim() : null;
  };
  return Object.fromEntries(REGISTER_FIELDS.map((name) => [name, value(name)])) as RegisterFilters;
}
