import { Controller, Delete, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Acting, Allow } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { localeOf } from '../platform/http/request-locale.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { RequestSubmission } from './request-submission.js';
import { SignSubmission } from './sign-submission.js';
import { requestView, submissionView } from './submission.view.js';
import { WithdrawRequest } from './withdraw-request.js';

/** Handing in takes two people. */
@Controller('api/v1/assessments/:id')
export class HandingInApi {
  constructor(
    private readonly requesting: RequestSubmission,
    private readonly withdrawing: WithdrawRequest,
    private readonly signing: SignSubmission,
  ) {}

  @Post('submission-request')
  @Allow('coordinator')
  async request(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Req() request: Request) {
    return requestView(await this.requesting.request(actor, id, localeOf(request)));
  }

  @Delete('submission-request')
  @Allow('coordinator', 'approver')
  @HttpCode(204)
  withdraw(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Written() { body, locale }: Write,
  ): Promise<void> {
    return this.withdrawing.withdraw(actor, id, body, locale);
  }

  @Post('submissions')
  @Allow('approver')
  async sign(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Written() { body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const submission = await this.signing.sign(actor, id, body, locale);
    response.setHeader('Location', `/api/v1/submissions/${submission.id}`);
    return submissionView(submission, 'submitted');
  }
}
