import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { isTimeAndId, listAnswer, readListPage } from '../platform/http/list-page.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { changeView, effectView } from './panel.view.js';
import { ReadEffect } from './read-effect.js';

/** What a draft scheme would do to everything that was handed in, before it is published. */
@Controller('api/v1/panels/:id/effect')
export class PanelEffectApi {
  constructor(
    private readonly reading: ReadEffect,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async effect(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    const { whole, effect } = await this.reading.read(actor, id);
    return effectView(whole, effect);
  }

  @Get('changes')
  @Allow(...CENTRAL)
  async changes(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
  ) {
    const bands = [...this.catalogue.version.structure.bands.map((band) => band.id as string), 'indeterminate'];
    const isBand = (value: string) => bands.includes(value);
    const page = readListPage(query, localeOf(request), isTimeAndId, { from: isBand, to: isBand });
    const found = await this.reading.changes(actor, id, page, page.filters);
    const position = (one: (typeof found)[number]) => [one.submittedAt.toISOString(), one.submissionId];
    return listAnswer(found, page.limit, position, changeView);
  }
}
