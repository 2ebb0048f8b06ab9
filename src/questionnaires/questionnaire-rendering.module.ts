import { Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { BrowserModule } from '../platform/browser/browser.module.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { QUEUES } from '../platform/jobs/queue-schema.js';
import { QuestionnaireTemplates } from './questionnaire-templates.js';
import { QuestionnairesRepository } from './questionnaires.repository.js';
import { RenderQuestionnaire } from './render-questionnaire.js';
import type { QuestionnaireJob } from './render-questionnaire.js';

/** The worker's half of the room: takes jobs from the queue and prints. */
@Module({
  imports: [BrowserModule],
  providers: [QuestionnairesRepository, QuestionnaireTemplates, RenderQuestionnaire],
})
export class QuestionnaireRenderingModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly rendering: RenderQuestionnaire,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<QuestionnaireJob>(QUEUES.renderQuestionnaire, (job) => this.rendering.render(job));
    await this.jobs.work<QuestionnaireJob>(QUEUES.renderQuestionnaireFailed, (job) => this.rendering.giveUp(job));
  }
}
