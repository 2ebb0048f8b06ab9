import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow, CENTRAL } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { listAnswer } from '../platform/http/list-page.js';
import { localeOf } from '../platform/http/request-locale.js';
import { pageRows } from '../platform/tables/page-rows.js';
import { sendTable } from '../platform/tables/send-table.js';
import { formatOf } from '../platform/tables/table-format.js';
import type { Table } from '../platform/tables/table.js';
import type { QueueFilters } from './queue.js';
import { queuePosition, readQueueQuery } from './queue-query.js';
import { queueLineView, queueRow, queueTable } from './queue.view.js';
import { ReadQueue } from './read-queue.js';

@Controller('api/v1/reviews')
export class QueueApi {
  constructor(
    private readonly reading: ReadQueue,
    private readonly catalogue: FrameworkCatalogue,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...CENTRAL)
  async list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const locale = localeOf(request);
    const { format, rest } = formatOf(query, locale);
    const page = readQueueQuery(rest, locale, this.catalogue.version.structure);
    if (format) return sendTable(response, this.table(actor, page.filters, locale), format);
    const lines = await this.reading.page(actor, page, page.filters);
    const now = this.clock.now();
    return listAnswer(lines, page.limit, queuePosition, (line) => queueLineView(line, now));
  }

  private table(actor: UserActor, filters: QueueFilters, locale: Locale): Table {
    const frame = this.catalogue.version.wording.frame[locale];
    const row = { now: this.clock.now(), locale, frame };
    const rows = pageRows(
      (page) => this.reading.page(actor, page, filters),
      queuePosition,
      (line) => queueRow(line, row),
    );
    return queueTable(rows, { locale, timeZone: this.config.timeZone });
  }
}
