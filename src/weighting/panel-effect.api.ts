import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isTimeAndId } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { Lists } from '../platform/tables/lists.js';
import { changeView, effectView } from './panel.view.js';
import { ReadEffect } from './read-effect.js';
import { bandChangesTable } from './weighting.tables.js';

/** What a draft scheme would do to everything that was handed in, before it is published. */
@Controller('api/v1/panels/:id/effect')
export class PanelEffectApi {
  constructor(
    private readonly reading: ReadEffect,
    private readonly catalogue: FrameworkCatalogue,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async effect(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    const { whole, effect } = await this.reading.read(actor, id);
    return effectView(whole, effect);
  }

  @Get('changes')
  @Allow(...CENTRAL)
  changes(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const bands = [...this.catalogue.version.structure.bands.map((band) => band.id as string), 'indeterminate'];
    const isBand = (value: string) => bands.includes(value);
    return this.lists.answer(request, response, {
      query,
      isPosition: isTimeAndId,
      filters: { from: isBand, to: isBand },
      read: (page, filters) => this.reading.changes(actor, id, page, filters),
      position: ({ submittedAt, submissionId }) => [submittedAt.toISOString(), submissionId],
      view: changeView,
      table: bandChangesTable(this.catalogue.version),
    });
  }
}
