import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { listAnswer, readListPage } from '../platform/http/list-page.js';
import { localeOf } from '../platform/http/request-locale.js';
import { schemeSummary, schemeView } from './framework.view.js';
import { ReadWeightSchemes } from './read-weight-schemes.js';

@Controller('api/v1/weight-schemes')
export class WeightSchemesApi {
  constructor(private readonly reading: ReadWeightSchemes) {}

  @Get()
  @Allow(...EVERYBODY)
  async list(@Acting() actor: UserActor, @Query() query: Record<string, unknown>, @Req() request: Request) {
    const locale = localeOf(request);
    const found = await this.reading.all(actor);
    const ids = found.map(({ scheme }) => scheme.id);
    const { limit, after } = readListPage(query, locale, ([id]) => ids.includes(id ?? ''));
    const rest = after === null ? found : found.slice(ids.indexOf(after[0]!) + 1);
    return listAnswer(
      rest,
      limit,
      ({ scheme }) => [scheme.id],
      (one) => schemeSummary(one, locale),
    );
  }

  @Get(':id')
  @Allow(...EVERYBODY)
  async one(@Acting() actor: UserActor, @Param('id') id: string, @Req() request: Request) {
    return schemeView(await this.reading.one(actor, id), localeOf(request));
  }
}
