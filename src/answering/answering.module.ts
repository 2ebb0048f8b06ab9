import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AgencyFactorPages, OwnFactorPages } from './factor.pages.js';
import { FactorPages } from './factor-pages.js';
import { OverviewPages } from './overview.pages.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { SaidByReviewers } from './said-by-reviewers.js';
import { SaveAnswer } from './save-answer.js';
import { SaveTable } from './save-table.js';
import { TablePages } from './table.pages.js';
import { SavedTimes } from './saved-times.js';

/** The pages where people answer. The rules are those of the rooms below; the JSON API goes through the same use cases. */
@Module({
  imports: [AccountsModule, AssessmentsModule, ReviewsModule],
  controllers: [OverviewPages, TablePages, AgencyFactorPages, OwnFactorPages],
  providers: [FactorPages, SaveTable, SaveAnswer, SavedTimes, SaidByReviewers],
})
export class AnsweringModule {}
