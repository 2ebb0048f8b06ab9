import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isNameAndId } from '../platform/http/list-page.js';
import { isPlainText } from '../platform/http/plain-text.js';
import { Lists } from '../platform/tables/lists.js';
import { AGENCY_NAMES_TABLE } from './agencies.table.js';
import { agencyNameView } from './agency.view.js';
import { ReadAgencies } from './read-agencies.js';

@Controller('api/v1/agency-directory')
export class AgencyDirectoryApi {
  constructor(
    private readonly reading: ReadAgencies,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.answer(request, response, {
      query,
      isPosition: isNameAndId,
      filters: { name: (part) => isPlainText(part, 100) },
      read: (page, { name }) => this.reading.directory(actor, page, name ?? null),
      position: ({ name, id }) => [name, id],
      view: agencyNameView,
      table: AGENCY_NAMES_TABLE,
    });
  }
}
