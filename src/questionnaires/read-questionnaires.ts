import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { conflict, notFound } from '../platform/http/app-error.js';
import type { Questionnaire } from './questionnaire.entity.js';
import { QuestionnairesRepository } from './questionnaires.repository.js';

@Injectable()
export class ReadQuestionnaires {
  constructor(
    private readonly questionnaires: QuestionnairesRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  one(actor: UserActor, id: string): Promise<Questionnaire> {
    return this.unitOfWork.run(actor, () => this.found(id));
  }

  /** @throws AppError 404, 409 before it is ready */
  content(actor: UserActor, id: string): Promise<{ questionnaire: Questionnaire; content: Buffer }> {
    return this.unitOfWork.run(actor, async () => {
      const questionnaire = await this.found(id);
      const content = questionnaire.status === 'ready' ? await this.questionnaires.printed.content(id) : null;
      if (!content) throw notReady();
      return { questionnaire, content };
    });
  }

  private async found(id: string): Promise<Questionnaire> {
    const questionnaire = await this.questionnaires.byId(id);
    if (!questionnaire) throw notFound();
    return questionnaire;
  }
}

const notReady = () =>
  conflict('not-ready', {
    'zh-TW': '問卷尚未製作完成，請稍後再下載。',
    en: 'The questionnaire is not ready yet. Please come back in a moment.',
  });
