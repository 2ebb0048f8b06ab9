import { Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isNameAndId } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { AddAgency } from './add-agency.js';
import { AGENCIES_TABLE } from './agencies.table.js';
import { AGENCY_FILTERS } from './agency-filters.js';
import { agencyView } from './agency.view.js';
import { ChangeAgency } from './change-agency.js';
import { ReadAgencies } from './read-agencies.js';

@Controller('api/v1/agencies')
export class AgenciesApi {
  constructor(
    private readonly reading: ReadAgencies,
    private readonly adding: AddAgency,
    private readonly changing: ChangeAgency,
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
      filters: AGENCY_FILTERS,
      read: (page, { name, level }) => this.reading.page(actor, page, { part: name ?? null, level: level ?? null }),
      position: ({ name, id }) => [name, id],
      view: agencyView,
      table: AGENCIES_TABLE,
    });
  }

  @Post()
  @Allow('administrator')
  async add(
    @Acting() actor: UserActor,
    @Written() { body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const agency = await this.adding.add(actor, body, locale);
    response.setHeader('Location', `/api/v1/agencies/${agency.id}`);
    return agencyView(agency);
  }

  @Patch(':id')
  @Allow('administrator')
  async change(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    return agencyView(await this.changing.change(actor, id, body, locale));
  }
}
