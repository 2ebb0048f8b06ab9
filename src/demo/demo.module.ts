import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import type { ProcessOptions } from '../app.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ENTITIES } from '../entities.js';
import { FrameworkModule } from '../framework/framework.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { Clock } from '../platform/clock/clock.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { WeightingModule } from '../weighting/weighting.module.js';
import { DemoClock } from './demo-clock.js';
import { DemoMatters } from './demo-matters.js';
import { DemoPanel } from './demo-panel.js';
import { DemoPeople } from './demo-people.js';
import { DemoWorkspace } from './demo-workspace.js';
import { HandInDemo } from './hand-in-demo.js';
import { ReviewDemo } from './review-demo.js';

/** Used once by the launcher, before the service listens. */
@Module({})
export class DemoModule {
  static with(options: ProcessOptions): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        PlatformModule.with({ ...options, entities: ENTITIES, process: 'web', clock: new DemoClock() }),
        FrameworkModule,
        AgenciesModule,
        AccountsModule,
        InvitationsModule,
        AssessmentsModule,
        SubmissionsModule,
        TasksModule,
        ReviewsModule,
        PlansModule,
        MattersModule,
        WeightingModule,
      ],
      providers: [
        DemoPeople,
        HandInDemo,
        ReviewDemo,
        DemoWorkspace,
        DemoMatters,
        DemoPanel,
        { provide: DemoClock, useExisting: Clock },
      ],
    };
  }
}
