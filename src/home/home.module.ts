import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { PilotsModule } from '../pilots/pilots.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { HomePages } from './home.pages.js';
import { ReadCentralHome } from './read-central-home.js';
import { ReadHome } from './read-home.js';

@Module({
  imports: [TasksModule, PilotsModule, AssessmentsModule, PlansModule, ReviewsModule, MattersModule],
  controllers: [HomePages],
  providers: [ReadHome, ReadCentralHome],
})
export class HomeModule {}
