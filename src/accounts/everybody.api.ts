import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isNameAndId } from '../platform/http/list-page.js';
import { Lists } from '../platform/tables/lists.js';
import { EVERYBODY_FILTERS, everybodyFilters } from './everybody-filters.js';
import { EVERYBODY_TABLE } from './people.table.js';
import { personOfAgencyView } from './person.view.js';
import { ReadEverybody } from './read-everybody.js';

@Controller('api/v1/people/search')
export class EverybodyApi {
  constructor(
    private readonly reading: ReadEverybody,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow('administrator')
  list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.answer(request, response, {
      query,
      isPosition: isNameAndId,
      filters: EVERYBODY_FILTERS,
      read: (page, asked) => this.reading.page(actor, page, everybodyFilters(asked)),
      position: ({ name, id }) => [name, id],
      view: personOfAgencyView,
      table: EVERYBODY_TABLE,
    });
  }
}
