import { Injectable } from '@nestjs/common';
import { FrameworkRegister } from '../framework/framework-register.js';
import { FontAssets } from '../platform/browser/font-assets.js';
import { QUEUES } from '../platform/jobs/queue-schema.js';
import type { PrintSource } from '../platform/printing/printing.js';
import { questionnaireHtml } from './questionnaire-html.js';
import { questionnaireModel } from './questionnaire-model.js';
import { QuestionnaireTemplates } from './questionnaire-templates.js';
import { QuestionnairesRepository } from './questionnaires.repository.js';

export interface QuestionnaireJob {
  questionnaireId: string;
  agencyId: string;
}

/** What a questionnaire looks like; platform/printing prints it. */
@Injectable()
export class RenderQuestionnaire {
  readonly source: PrintSource<QuestionnaireJob>;
  private readonly fontFaces: string;

  constructor(
    fonts: FontAssets,
    private readonly questionnaires: QuestionnairesRepository,
    private readonly frameworks: FrameworkRegister,
    private readonly templates: QuestionnaireTemplates,
  ) {
    this.fontFaces = fonts.faces();
    this.source = {
      table: questionnaires.printed,
      queue: QUEUES.renderQuestionnaire,
      failedQueue: QUEUES.renderQuestionnaireFailed,
      idOf: ({ questionnaireId }) => questionnaireId,
      actorOf: ({ agencyId }) => ({ kind: 'job', agencyId }),
      html: (id) => this.html(id),
    };
  }

  private async html(id: string): Promise<string | null> {
    const found = await this.questionnaires.byId(id);
    if (!found) return null;
    const version = await this.frameworks.asWordedIn(found.wordingRevision);
    const model = questionnaireModel(version, found.subject, found.locale);
    return questionnaireHtml(model, this.templates.templates, this.fontFaces);
  }
}
