import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf, pageLocaleOf } from '../platform/http/request-locale.js';
import { Lists } from '../platform/tables/lists.js';
import { ReadTrend } from './read-trend.js';
import { readTrendQuery } from './trend-query.js';
import { dimensionRows, dimensionsTable, factorRows, factorsTable } from './trend-tables.js';
import { trendView } from './trend.view.js';

@Controller('api/v1/pilots/:id/trend')
export class TrendApi {
  constructor(
    private readonly reading: ReadTrend,
    private readonly catalogue: FrameworkCatalogue,
    private readonly lists: Lists,
  ) {}

  /** The whole, or one of its tables as a file. */
  @Get()
  @Allow(...EVERYBODY)
  async one(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const trend = await this.reading.read(actor, id);
    const { version } = this.catalogue;
    const { format, table } = readTrendQuery(query, localeOf(request));
    if (format === null) return void response.json(trendView(trend, version, localeOf(request)));
    if (table === 'factors')
      return this.lists.send(request, response, format, factorsTable(version), factorRows(trend));
    const schemeName = (scheme: string) => this.catalogue.schemeName(scheme, pageLocaleOf(request));
    const shape = dimensionsTable(version, schemeName);
    await this.lists.send(request, response, format, shape, dimensionRows(trend));
  }
}
