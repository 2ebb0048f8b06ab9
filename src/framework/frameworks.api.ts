import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow, EVERYBODY } from '../platform/access/caller.js';
import { notFound } from '../platform/http/app-error.js';
import { localeOf, pageLocaleOf } from '../platform/http/request-locale.js';
import { Lists } from '../platform/tables/lists.js';
import { formatOf } from '../platform/tables/table-format.js';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { frameworkSummary, frameworkView } from './framework.view.js';
import { FRAMEWORKS_TABLE, questionsTable } from './frameworks.table.js';

type Asked = Record<string, unknown>;

@Controller('api/v1/frameworks')
export class FrameworksApi {
  constructor(
    private readonly catalogue: FrameworkCatalogue,
    private readonly lists: Lists,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  list(@Query() query: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    const locale = 'format' in query ? pageLocaleOf(request) : localeOf(request);
    return this.lists.answer(request, response, {
      query,
      isPosition: () => false,
      read: () => Promise.resolve([this.catalogue.version]),
      position: ({ structure }) => [structure.id],
      view: (version) => frameworkSummary(version, locale),
      table: FRAMEWORKS_TABLE,
    });
  }

  /** With `?format=`, its questions as a table. */
  @Get(':id')
  @Allow(...EVERYBODY)
  async one(
    @Param('id') id: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (id !== this.catalogue.id) throw notFound();
    const { version } = this.catalogue;
    const { format } = formatOf(query, localeOf(request));
    if (format === null) return void response.json(frameworkView(version, localeOf(request)));
    const { factors } = frameworkView(version, pageLocaleOf(request));
    await this.lists.send(request, response, format, questionsTable(version), factors);
  }
}
