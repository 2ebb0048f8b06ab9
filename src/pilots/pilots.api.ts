import { Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isTimeAndId } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { etagOf } from '../platform/http/preconditions.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { ChangePilot } from './change-pilot.js';
import { OpenPilot } from './open-pilot.js';
import type { Pilot } from './pilot.entity.js';
import { pilotView } from './pilot.view.js';
import { pilotsTable } from './pilots.table.js';
import { ReadPilots } from './read-pilots.js';

@Controller('api/v1/pilots')
export class PilotsApi {
  constructor(
    private readonly reading: ReadPilots,
    private readonly opening: OpenPilot,
    private readonly changing: ChangePilot,
    private readonly catalogue: FrameworkCatalogue,
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
      isPosition: isTimeAndId,
      read: (page) => this.reading.page(actor, page),
      position: ({ createdAt, id }) => [createdAt.toISOString(), id],
      view: pilotView,
      table: pilotsTable(this.catalogue.version),
    });
  }

  @Post()
  @Allow('coordinator')
  async open(
    @Acting() actor: UserActor,
    @Written() { body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const pilot = await this.opening.open(actor, body, locale);
    response.setHeader('Location', `/api/v1/pilots/${pilot.id}`);
    return shown(pilot, response);
  }

  @Get(':id')
  @Allow(...EVERYBODY)
  async one(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return shown(await this.reading.one(actor, id), response);
  }

  @Patch(':id')
  @Allow('coordinator')
  async change(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Written() { headers, body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    return shown(await this.changing.change(actor, id, body, headers['if-match'], locale), response);
  }
}

function shown(pilot: Pilot, response: Response) {
  response.setHeader('ETag', etagOf(pilot.version));
  return pilotView(pilot);
}
