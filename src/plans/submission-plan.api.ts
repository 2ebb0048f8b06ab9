import { Controller, Get, Inject, Param, Put, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf, pageLocaleOf } from '../platform/http/request-locale.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { sendTable } from '../platform/tables/send-table.js';
import { formatOf } from '../platform/tables/table-format.js';
import { followedView, planLines, planView } from './plan.view.js';
import { plansTable } from './plans-table.js';
import { ReadPlan } from './read-plan.js';
import { UpdatePlan } from './update-plan.js';

@Controller('api/v1/submissions/:id/plan')
export class SubmissionPlanApi {
  constructor(
    private readonly reading: ReadPlan,
    private readonly updating: UpdatePlan,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async one(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { format } = formatOf(query, localeOf(request));
    const plan = await this.reading.read(actor, id);
    if (format === null) return planView(plan, localeOf(request));
    const locale = pageLocaleOf(request);
    return sendTable(response, plansTable(planLines(plan, locale), locale, this.config.timeZone), format);
  }

  @Put(':actionId')
  @Allow('coordinator', 'reviewer')
  async update(
    @Acting() actor: UserActor,
    @Param('id', PathId) submissionId: string,
    @Param('actionId', PathId) actionId: string,
    @Written() { headers, body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const write = { submissionId, actionId, ifMatch: headers['if-match'], body };
    const followed = followedView(await this.updating.update(actor, write, locale));
    response.setHeader('ETag', followed.etag);
    return followed;
  }
}
