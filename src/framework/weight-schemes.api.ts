import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { listAnswer, readListPage } from '../platform/http/list-page.js';
import { localeOf, pageLocaleOf } from '../platform/http/request-locale.js';
import { Lists } from '../platform/tables/lists.js';
import { formatOf } from '../platform/tables/table-format.js';
import { schemeSummary, schemeView } from './framework.view.js';
import { ReadWeightSchemes } from './read-weight-schemes.js';
import { WEIGHT_SCHEMES_TABLE, weightsTable } from './weight-schemes.table.js';

type Asked = Record<string, unknown>;

@Controller('api/v1/weight-schemes')
export class WeightSchemesApi {
  constructor(
    private readonly reading: ReadWeightSchemes,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async list(
    @Acting() actor: UserActor,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { format, rest: asked } = formatOf(query, localeOf(request));
    const found = await this.reading.all(actor);
    const ids = found.map(({ scheme }) => scheme.id);
    const { limit, after } = readListPage(asked, localeOf(request), ([id]) => ids.includes(id ?? ''));
    if (format) {
      const views = found.map((one) => schemeSummary(one, pageLocaleOf(request)));
      return this.lists.send(request, response, format, WEIGHT_SCHEMES_TABLE, views);
    }
    const rest = after === null ? found : found.slice(ids.indexOf(after[0]!) + 1);
    const view = (one: (typeof found)[number]) => schemeSummary(one, localeOf(request));
    response.json(listAnswer(rest, limit, ({ scheme }) => [scheme.id], view));
  }

  @Get(':id')
  @Allow(...EVERYBODY)
  async one(
    @Acting() actor: UserActor,
    @Param('id') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { format } = formatOf(query, localeOf(request));
    const read = await this.reading.one(actor, id);
    const scheme = schemeView(read, localeOf(request));
    if (format) return this.lists.send(request, response, format, weightsTable(read.version), scheme.factors);
    response.json(scheme);
  }
}
