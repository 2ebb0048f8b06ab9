import { Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PathFactor } from '../framework/path-factor.js';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { DecideReview } from './decide-review.js';
import { ReadReviews } from './read-reviews.js';
import { RecordFinding } from './record-finding.js';
import { commentView, findingView, reviewLine, reviewView } from './review.view.js';
import { TakeReview } from './take-review.js';
import { WriteComment } from './write-comment.js';

@Controller('api/v1/reviews/:id')
export class ReviewsApi {
  constructor(
    private readonly reading: ReadReviews,
    private readonly taking: TakeReview,
    private readonly recording: RecordFinding,
    private readonly commenting: WriteComment,
    private readonly deciding: DecideReview,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async one(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return reviewView(await this.reading.one(actor, id));
  }

  @Post('release')
  @Allow('reviewer')
  @HttpCode(200)
  async release(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    return reviewLine(await this.taking.release(actor, id, body, locale));
  }

  @Put('findings/:factor')
  @Allow('reviewer')
  async find(
    @Acting() actor: UserActor,
    @Param('id', PathId) reviewId: string,
    @Param('factor', PathFactor) factor: string,
    @Written() { headers, body, locale }: Write,
    @Res({ passthrough: true }) response: Response,
  ) {
    const write = { reviewId, factor, ifMatch: headers['if-match'], body };
    const finding = findingView(await this.recording.record(actor, write, locale));
    response.setHeader('ETag', finding.etag);
    return finding;
  }

  @Post('comments/:factor')
  @Allow('reviewer', 'coordinator', 'approver')
  async comment(
    @Acting() actor: UserActor,
    @Param('id', PathId) id: string,
    @Param('factor', PathFactor) factor: string,
    @Written() { body, locale }: Write,
  ) {
    return commentView(await this.commenting.write(actor, id, factor, body, locale));
  }

  @Post('decision')
  @Allow('reviewer')
  @HttpCode(200)
  async decide(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    await this.deciding.decide(actor, id, body, locale);
    return reviewView(await this.reading.one(actor, id));
  }
}
