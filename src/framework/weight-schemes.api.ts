import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Allow, EVERYBODY } from '../platform/access/caller.js';
import { notFound } from '../platform/http/app-error.js';
import { listAnswer, readListPage } from '../platform/http/list-page.js';
import { localeOf } from '../platform/http/request-locale.js';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { schemeSummary, schemeView } from './framework.view.js';

@Controller('api/v1/weight-schemes')
export class WeightSchemesApi {
  constructor(private readonly catalogue: FrameworkCatalogue) {}

  @Get()
  @Allow(...EVERYBODY)
  list(@Query() query: Record<string, unknown>, @Req() request: Request) {
    const locale = localeOf(request);
    const { version, schemes } = this.catalogue;
    const ids = schemes.map(({ id }) => id);
    const { limit, after } = readListPage(query, locale, ([id]) => ids.includes(id ?? ''));
    const rest = after === null ? schemes : schemes.slice(ids.indexOf(after[0]!) + 1);
    return listAnswer(
      rest,
      limit,
      ({ id }) => [id],
      (scheme) => schemeSummary(version, scheme, locale),
    );
  }

  @Get(':id')
  @Allow(...EVERYBODY)
  one(@Param('id') id: string, @Req() request: Request) {
    const scheme = this.catalogue.scheme(id);
    if (!scheme) throw notFound();
    return schemeView(this.catalogue.version, scheme, localeOf(request));
  }
}
