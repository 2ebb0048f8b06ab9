import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { DecideReview } from './decide-review.js';
import { ReadReviews } from './read-reviews.js';
import { RecordFinding } from './record-finding.js';
import { ReviewFiles } from './review-file.js';
import { ReviewRegister } from './review-register.js';
import { ReviewSteps } from './review-steps.js';
import { ReviewsApi } from './reviews.api.js';
import { ReviewsRepository } from './reviews.repository.js';
import { SubmissionReviewApi } from './submission-review.api.js';
import { TakeReview } from './take-review.js';
import { WriteComment } from './write-comment.js';

@Module({
  imports: [AccountsModule, SubmissionsModule],
  controllers: [ReviewsApi, SubmissionReviewApi],
  providers: [
    ReviewsRepository,
    ReviewFiles,
    ReviewSteps,
    ReviewRegister,
    TakeReview,
    RecordFinding,
    WriteComment,
    DecideReview,
    ReadReviews,
  ],
  exports: [ReviewRegister, TakeReview, RecordFinding, WriteComment, DecideReview, ReadReviews],
})
export class ReviewsModule {}
