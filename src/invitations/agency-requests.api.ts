import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isTimeAndId } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { agencyRequestView, decidedRequestView } from './agency-request.view.js';
import { AskForAgency } from './ask-for-agency.js';
import { DecideAgencyRequest } from './decide-agency-request.js';
import { AGENCY_REQUESTS_TABLE } from './invitations.table.js';
import { ReadAgencyRequests } from './read-agency-requests.js';

@Controller('api/v1/agency-requests')
export class AgencyRequestsApi {
  constructor(
    private readonly reading: ReadAgencyRequests,
    private readonly asking: AskForAgency,
    private readonly deciding: DecideAgencyRequest,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow('coordinator', 'administrator')
  list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.lists.answer(request, response, {
      query,
      isPosition: isTimeAndId,
      read: (page) => this.reading.page(actor, page),
      position: ({ createdAt, id }) => [createdAt.toISOString(), id],
      view: agencyRequestView,
      table: AGENCY_REQUESTS_TABLE,
    });
  }

  @Post()
  @Allow('coordinator')
  async ask(@Acting() actor: UserActor, @Written() { body, locale }: Write) {
    return agencyRequestView(await this.asking.ask(actor, body, locale));
  }

  @Post(':id/decision')
  @Allow('administrator')
  @HttpCode(200)
  async decide(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    return decidedRequestView(await this.deciding.decide(actor, id, body, locale));
  }
}
