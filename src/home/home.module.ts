import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { PilotsModule } from '../pilots/pilots.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { HomePages } from './home.pages.js';
import { ReadHome } from './read-home.js';

@Module({
  imports: [TasksModule, PilotsModule, AssessmentsModule, SubmissionsModule],
  controllers: [HomePages],
  providers: [ReadHome],
})
export class HomeModule {}
