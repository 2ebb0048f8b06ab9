import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { ReadTrend } from './read-trend.js';
import { trendView } from './trend.view.js';

@Controller('api/v1/pilots/:id/trend')
export class TrendApi {
  constructor(
    private readonly reading: ReadTrend,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async one(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Req() request: Request) {
    return trendView(await this.reading.read(actor, id), this.catalogue.version, localeOf(request));
  }
}
