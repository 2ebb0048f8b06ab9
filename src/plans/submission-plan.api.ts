import { Body, Controller, Get, Headers, Param, Put, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { followedView, planView } from './plan.view.js';
import { ReadPlan } from './read-plan.js';
import { UpdatePlan } from './update-plan.js';

@Controller('api/v1/submissions/:id/plan')
export class SubmissionPlanApi {
  constructor(
    private readonly reading: ReadPlan,
    private readonly updating: UpdatePlan,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async one(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Req() request: Request) {
    return planView(await this.reading.read(actor, id), localeOf(request));
  }

  @Put(':actionId')
  @Allow('coordinator', 'reviewer')
  async update(
    @Acting() actor: UserActor,
    @Param('id', PathId) submissionId: string,
    @Param('actionId', PathId) actionId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const write = { submissionId, actionId, ifMatch, body };
    const followed = followedView(await this.updating.update(actor, write, localeOf(request)));
    response.setHeader('ETag', followed.etag);
    return followed;
  }
}
