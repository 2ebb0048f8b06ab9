import { Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isTimeAndId } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { Lists } from '../platform/tables/lists.js';
import { AddPanel } from './add-panel.js';
import { ChangePanel } from './change-panel.js';
import { MovePanel } from './move-panel.js';
import { panelView, resultView } from './panel.view.js';
import { PublishScheme } from './publish-scheme.js';
import { ReadPanels } from './read-panels.js';
import { PANELS_TABLE } from './weighting.tables.js';

@Controller('api/v1/panels')
export class PanelsApi {
  constructor(
    private readonly reading: ReadPanels,
    private readonly adding: AddPanel,
    private readonly changing: ChangePanel,
    private readonly moving: MovePanel,
    private readonly publishing: PublishScheme,
    private readonly catalogue: FrameworkCatalogue,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...CENTRAL)
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
      view: panelView,
      table: PANELS_TABLE,
    });
  }

  @Post()
  @Allow('administrator')
  async add(@Acting() actor: UserActor, @Written() { body, locale }: Write) {
    return panelView(await this.adding.add(actor, body, locale));
  }

  @Get(':id')
  @Allow(...CENTRAL)
  async one(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return panelView((await this.reading.one(actor, id)).panel);
  }

  @Patch(':id')
  @Allow('administrator')
  async change(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    return panelView(await this.changing.change(actor, id, body, locale));
  }

  /** Open, close, reopen, abandon. */
  @Post(':id/steps')
  @Allow('administrator')
  @HttpCode(200)
  async move(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    return panelView(await this.moving.move(actor, id, body, locale));
  }

  @Get(':id/result')
  @Allow(...CENTRAL)
  async result(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return resultView(await this.reading.one(actor, id), this.catalogue.version.structure);
  }

  @Post(':id/publication')
  @Allow('administrator')
  async publish(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    const { id: weightScheme, weightsHash } = await this.publishing.publish(actor, id, body, locale);
    return { weightScheme, weightsHash };
  }
}
