import { Injectable } from '@nestjs/common';
import { FrameworkRegister } from '../framework/framework-register.js';
import type { Composed, PrintSource } from '../platform/printing/printing.js';
import { questionnaireModel } from './questionnaire-model.js';
import { QuestionnaireTemplates } from './questionnaire-templates.js';
import type { Questionnaire } from './questionnaire.entity.js';
import { QuestionnairesRepository } from './questionnaires.repository.js';

/** What a questionnaire says and looks like. */
@Injectable()
export class RenderQuestionnaire implements PrintSource<Questionnaire> {
  constructor(
    readonly table: QuestionnairesRepository,
    private readonly frameworks: FrameworkRegister,
    private readonly templates: QuestionnaireTemplates,
  ) {}

  async compose({ wordingRevision, subject, locale }: Questionnaire): Promise<Composed> {
    const version = await this.frameworks.asWordedIn(wordingRevision);
    return { html: this.templates.html(questionnaireModel(version, subject, locale)) };
  }
}
