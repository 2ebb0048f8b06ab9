import { Controller, Get, Param, Post } from '@nestjs/common';
import { Acting, Allow, EVERYBODY } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { PathId } from '../platform/http/path-id.js';
import { Written } from '../platform/http/written.js';
import type { Write } from '../platform/http/written.js';
import { ReadReviews } from './read-reviews.js';
import { reviewView } from './review.view.js';
import { TakeReview } from './take-review.js';

@Controller('api/v1/submissions/:id/review')
export class SubmissionReviewApi {
  constructor(
    private readonly reading: ReadReviews,
    private readonly taking: TakeReview,
  ) {}

  @Get()
  @Allow(...EVERYBODY)
  async one(@Acting() actor: UserActor, @Param('id', PathId) id: string) {
    return reviewView(await this.reading.ofSubmission(actor, id));
  }

  @Post()
  @Allow('reviewer')
  async take(@Acting() actor: UserActor, @Param('id', PathId) id: string, @Written() { body, locale }: Write) {
    const { id: reviewId } = await this.taking.take(actor, id, body, locale);
    return reviewView(await this.reading.one(actor, reviewId));
  }
}
