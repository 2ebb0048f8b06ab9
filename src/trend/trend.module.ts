import { Module } from '@nestjs/common';
import { PilotsModule } from '../pilots/pilots.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ReadTrend } from './read-trend.js';
import { ScoreAgain } from './score-again.js';
import { TrendPages } from './trend.pages.js';
import { TrendApi } from './trend.api.js';

@Module({
  imports: [PilotsModule, SubmissionsModule, ReviewsModule, PlansModule],
  controllers: [TrendApi, TrendPages],
  providers: [ReadTrend, ScoreAgain],
})
export class TrendModule {}
