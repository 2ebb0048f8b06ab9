import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { PlanRegister } from './plan-register.js';
import { PlanActionPages } from './plan-action.pages.js';
import { PlanPages } from './plan.pages.js';
import { PlansPages } from './plans.pages.js';
import { PlansApi } from './plans.api.js';
import { PlansRepository } from './plans.repository.js';
import { ReadPlan } from './read-plan.js';
import { ReadPlans } from './read-plans.js';
import { SubmissionPlanApi } from './submission-plan.api.js';
import { UpdatePlan } from './update-plan.js';

@Module({
  imports: [AccountsModule, SubmissionsModule, ReviewsModule],
  controllers: [SubmissionPlanApi, PlansApi, PlanPages, PlanActionPages, PlansPages],
  providers: [PlansRepository, PlanRegister, ReadPlan, ReadPlans, UpdatePlan],
  exports: [PlanRegister, ReadPlan, ReadPlans, UpdatePlan],
})
export class PlansModule {}
