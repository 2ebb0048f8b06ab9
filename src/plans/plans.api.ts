import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { listAnswer } from '../platform/http/list-page.js';
import { localeOf } from '../platform/http/request-locale.js';
import { pageRows } from '../platform/tables/page-rows.js';
import { sendTable } from '../platform/tables/send-table.js';
import { formatOf } from '../platform/tables/table-format.js';
import { planLineView } from './plan.view.js';
import { planPosition, readPlansPage } from './plans-list.js';
import { plansTable } from './plans-table.js';
import { ReadPlans } from './read-plans.js';

@Controller('api/v1/plans')
export class PlansApi {
  constructor(
    private readonly reading: ReadPlans,
    private readonly catalogue: FrameworkCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('reviewer', 'administrator')
  async list(
    @Acting() actor: UserActor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const locale = localeOf(request);
    const { format, rest } = formatOf(query, locale);
    const page = readPlansPage(rest, locale);
    const { version } = this.catalogue;
    const view = (line: Parameters<typeof planLineView>[0]) => planLineView(line, version, locale);
    if (format !== null) {
      const rows = pageRows((one) => this.reading.page(actor, one, page.filters), planPosition, view);
      return sendTable(response, plansTable(rows, locale, this.config.timeZone), format);
    }
    return listAnswer(await this.reading.page(actor, page, page.filters), page.limit, planPosition, view);
  }
}
