import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { DecisionPages } from './decision.pages.js';
import { PointsPages } from './points.pages.js';
import { QueuePages } from './queue.pages.js';
import { ReviewDesk } from './review-desk.js';
import { ReviewEvidencePages } from './review-evidence.pages.js';
import { ReviewFactorPages } from './review-factor.pages.js';
import { ReviewFactorShown } from './review-factor-shown.js';
import { ReviewPages } from './review.pages.js';
import { SaidPages } from './said.pages.js';
import { SaveFinding } from './save-finding.js';

/** The pages of a review; everything they do, the reviews do. */
@Module({
  imports: [AccountsModule, MattersModule, ReviewsModule],
  controllers: [QueuePages, ReviewPages, PointsPages, ReviewFactorPages, ReviewEvidencePages, DecisionPages, SaidPages],
  providers: [ReviewDesk, ReviewFactorShown, SaveFinding],
})
export class ReviewingModule {}
