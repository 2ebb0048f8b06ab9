import { Controller, Get, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isNameAndId, listAnswer, readListPage } from '../platform/http/list-page.js';
import { isPlainText } from '../platform/http/plain-text.js';
import { localeOf } from '../platform/http/request-locale.js';
import { agencyNameView } from './agency.view.js';
import { ReadAgencies } from './read-agencies.js';

@Controller('api/v1/agency-directory')
export class AgencyDirectoryApi {
  constructor(private readonly reading: ReadAgencies) {}

  @Get()
  @Allow(...EVERYBODY)
  async list(@Acting() actor: UserActor, @Query() query: Record<string, unknown>, @Req() request: Request) {
    const page = readListPage(query, localeOf(request), isNameAndId, { name: (part) => isPlainText(part, 100) });
    const names = await this.reading.directory(actor, page, page.filters['name'] ?? null);
    return listAnswer(names, page.limit, ({ name, id }) => [name, id], agencyNameView);
  }
}
