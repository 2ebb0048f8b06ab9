import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { FrameworkRegister } from '../framework/framework-register.js';
import { FontAssets } from '../platform/browser/font-assets.js';
import { PdfPrinter } from '../platform/browser/pdf-printer.js';
import { Clock } from '../platform/clock/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { questionnaireHtml } from './questionnaire-html.js';
import { questionnaireModel } from './questionnaire-model.js';
import { QuestionnaireTemplates } from './questionnaire-templates.js';
import { QuestionnairesRepository } from './questionnaires.repository.js';

export interface QuestionnaireJob {
  questionnaireId: string;
  agencyId: string;
}

/** Prints a questionnaire and stores its bytes. May be run again after a kill at any moment; what is ready stays. */
@Injectable()
export class RenderQuestionnaire {
  private readonly fontFaces: string;

  constructor(
    fonts: FontAssets,
    private readonly questionnaires: QuestionnairesRepository,
    private readonly frameworks: FrameworkRegister,
    private readonly templates: QuestionnaireTemplates,
    private readonly printer: PdfPrinter,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    this.fontFaces = fonts.faces();
  }

  async render({ questionnaireId, agencyId }: QuestionnaireJob): Promise<void> {
    const actor: Actor = { kind: 'job', agencyId };
    const html = await this.unitOfWork.run(actor, () => this.begin(questionnaireId));
    if (html === null) return;
    const content = Buffer.from(await this.printer.print(html));
    const hash = createHash('sha256').update(content).digest('hex');
    await this.unitOfWork.run(actor, () =>
      this.questionnaires.finish(questionnaireId, content, hash, this.clock.now()),
    );
  }

  /** After the last attempt: a state a person can see, and ask again from. */
  async giveUp({ questionnaireId, agencyId }: QuestionnaireJob): Promise<void> {
    await this.unitOfWork.run({ kind: 'job', agencyId }, () =>
      this.questionnaires.move(questionnaireId, ['queued', 'rendering'], 'failed'),
    );
  }

  private async begin(id: string): Promise<string | null> {
    const found = await this.questionnaires.byId(id);
    if (!found || !(await this.questionnaires.move(id, ['queued', 'rendering'], 'rendering'))) return null;
    const version = await this.frameworks.asWordedIn(found.wordingRevision);
    const model = questionnaireModel(version, found.subject, found.locale);
    return questionnaireHtml(model, this.templates.templates, this.fontFaces);
  }
}
