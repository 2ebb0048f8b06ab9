import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ComparisonRepository } from './comparison.repository.js';
import { DecideReview } from './decide-review.js';
import { QueueApi } from './queue.api.js';
import { QueueOriginsRepository } from './queue-origins.repository.js';
import { QueueRepository } from './queue.repository.js';
import { ReadQueue } from './read-queue.js';
import { ReadReviewEvidence } from './read-review-evidence.js';
import { ReadReviews } from './read-reviews.js';
import { ReadSaid } from './read-said.js';
import { ReadStandings } from './read-standings.js';
import { ReadTriage } from './read-triage.js';
import { RecordFinding } from './record-finding.js';
import { ReviewEvidenceApi } from './review-evidence.api.js';
import { ReviewFiles } from './review-file.js';
import { ReviewLetters } from './review-letters.js';
import { ReviewPointsApi } from './review-points.api.js';
import { ReviewRegister } from './review-register.js';
import { ReviewSteps } from './review-steps.js';
import { ReviewFactorApi } from './review-factor.api.js';
import { ReviewsApi } from './reviews.api.js';
import { ReviewsRepository } from './reviews.repository.js';
import { StandingsRepository } from './standings.repository.js';
import { SubmissionReviewApi } from './submission-review.api.js';
import { TakeReview } from './take-review.js';
import { TriageApi } from './triage.api.js';
import { TurnsRepository } from './turns.repository.js';
import { WriteComment } from './write-comment.js';

@Module({
  imports: [AccountsModule, EvidenceModule, SubmissionsModule],
  controllers: [
    QueueApi,
    ReviewsApi,
    ReviewFactorApi,
    TriageApi,
    ReviewPointsApi,
    ReviewEvidenceApi,
    SubmissionReviewApi,
  ],
  providers: [
    ReviewsRepository,
    QueueRepository,
    QueueOriginsRepository,
    ComparisonRepository,
    TurnsRepository,
    StandingsRepository,
    ReviewFiles,
    ReviewSteps,
    ReviewLetters,
    ReviewRegister,
    TakeReview,
    RecordFinding,
    WriteComment,
    DecideReview,
    ReadReviews,
    ReadSaid,
    ReadStandings,
    ReadQueue,
    ReadTriage,
    ReadReviewEvidence,
  ],
  exports: [
    ReviewRegister,
    TakeReview,
    RecordFinding,
    WriteComment,
    DecideReview,
    ReadReviews,
    ReadSaid,
    ReadStandings,
    ReadQueue,
    ReadTriage,
    ReadReviewEvidence,
  ],
})
export class ReviewsModule {}
