import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Allow, EVERYBODY } from '../platform/access/caller.js';
import { notFound } from '../platform/http/app-error.js';
import { listAnswer, readListPage } from '../platform/http/list-page.js';
import { localeOf } from '../platform/http/request-locale.js';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { frameworkSummary, frameworkView } from './framework.view.js';

@Controller('api/v1/frameworks')
export class FrameworksApi {
  constructor(private readonly catalogue: FrameworkCatalogue) {}

  @Get()
  @Allow(...EVERYBODY)
  list(@Query() query: Record<string, unknown>, @Req() request: Request) {
    const locale = localeOf(request);
    const { limit } = readListPage(query, locale, () => false);
    return listAnswer(
      [this.catalogue.version],
      limit,
      ({ structure }) => [structure.id],
      (version) => frameworkSummary(version, locale),
    );
  }

  @Get(':id')
  @Allow(...EVERYBODY)
  one(@Param('id') id: string, @Req() request: Request) {
    if (id !== this.catalogue.id) throw notFound();
    return frameworkView(this.catalogue.version, localeOf(request));
  }
}
