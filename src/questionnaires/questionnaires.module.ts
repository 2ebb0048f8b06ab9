import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { QuestionnaireTemplates } from './questionnaire-templates.js';
import { QuestionnairesApi } from './questionnaires.api.js';
import { QuestionnairesPages } from './questionnaires.pages.js';
import { QuestionnairesRepository } from './questionnaires.repository.js';
import { ReadQuestionnaires } from './read-questionnaires.js';
import { RequestQuestionnaire } from './request-questionnaire.js';

/** Asking for the questions on paper and handing them out; questionnaire-printing.module.ts prints them. */
@Module({
  imports: [AssessmentsModule],
  controllers: [QuestionnairesApi, QuestionnairesPages],
  providers: [QuestionnairesRepository, QuestionnaireTemplates, RequestQuestionnaire, ReadQuestionnaires],
  exports: [RequestQuestionnaire, ReadQuestionnaires],
})
export class QuestionnairesModule {}
