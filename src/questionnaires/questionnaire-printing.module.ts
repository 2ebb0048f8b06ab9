import { Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Printing } from '../platform/printing/printing.js';
import { PrintingModule } from '../platform/printing/printing.module.js';
import { QuestionnaireTemplates } from './questionnaire-templates.js';
import { QuestionnairesRepository } from './questionnaires.repository.js';
import { RenderQuestionnaire } from './render-questionnaire.js';

/** The worker's half of the room. */
@Module({
  imports: [PrintingModule],
  providers: [QuestionnairesRepository, QuestionnaireTemplates, RenderQuestionnaire],
})
export class QuestionnairePrintingModule implements OnApplicationBootstrap {
  constructor(
    private readonly printing: Printing,
    private readonly questionnaires: RenderQuestionnaire,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.printing.serve(this.questionnaires);
  }
}
