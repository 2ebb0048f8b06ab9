import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { listAnswer } from '../platform/http/list-page.js';
import { localeOf } from '../platform/http/request-locale.js';
import { pageRows } from '../platform/tables/page-rows.js';
import { sendTable } from '../platform/tables/send-table.js';
import { formatOf } from '../platform/tables/table-format.js';
import { heatMapTable, heatRecord } from './heat-map-table.js';
import { positionOf, readHeatMapQuery } from './heat-map-query.js';
import { heatRowView, scopeView } from './portfolio.view.js';
import { ReadHeatMap } from './read-heat-map.js';

@Controller('api/v1/portfolio/heat-map')
export class HeatMapApi {
  constructor(
    private readonly reading: ReadHeatMap,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const locale = localeOf(request);
    const { version } = this.catalogue;
    const { format, rest } = formatOf(query, locale);
    const asked = readHeatMapQuery(rest, version.structure, locale);
    if (format) {
      const rows = pageRows(
        async (page) => (await this.reading.read(actor, asked, page)).rows,
        positionOf,
        heatRecord(version, locale),
      );
      return sendTable(response, heatMapTable(asked, rows, version, locale), format);
    }
    const found = await this.reading.read(actor, asked, asked.page);
    const codes = version.structure.dimensions.map(({ code }) => code);
    const list = listAnswer(found.rows, asked.page.limit, positionOf, heatRowView(asked, codes));
    response.json({ ...scopeView(found), ...list });
  }
}
