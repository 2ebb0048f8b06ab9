import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { AgreementRepository } from './agreement.repository.js';
import { AnswersRepository } from './answers.repository.js';
import { answerWithAgreement } from './assessment.view.js';
import type { AnswerRow } from './assessment.view.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { ownAnswerView } from './own-answer.view.js';
import type { OwnAnswerRow } from './own-answer.view.js';
import { OwnAnswersRepository } from './own-answers.repository.js';

const UNTOUCHED = { content: null, version: 0, updatedAt: null };
const UNTOUCHED_OWN = { ...UNTOUCHED, released: false, seat: null, post: null, inPostSince: null };

@Injectable()
export class ReadAnswers {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly answers: AnswersRepository,
    private readonly ownAnswers: OwnAnswersRepository,
    private readonly agreement: AgreementRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Every factor in framework order, then those of the service item. @throws AppError 404 */
  consolidated(actor: UserActor, assessmentId: string) {
    return this.unitOfWork.run(actor, async () => {
      await this.refuseUnseen(assessmentId);
      const rows = this.everyFactor<AnswerRow>(await this.answers.all(assessmentId), UNTOUCHED);
      const agreement = await this.agreement.forCoordinator(assessmentId);
      return rows.map((row) => answerWithAgreement(row, agreement.get(row.factor)));
    });
  }

  /** @throws AppError 404 */
  async own(actor: UserActor, assessmentId: string) {
    return (await this.ownRows(actor, assessmentId)).map(ownAnswerView);
  }

  /** @throws AppError 404 */
  ownRows(actor: UserActor, assessmentId: string): Promise<OwnAnswerRow[]> {
    return this.unitOfWork.run(actor, async () => {
      await this.refuseUnseen(assessmentId);
      const rows = await this.ownAnswers.all(assessmentId);
      return this.everyFactor<OwnAnswerRow>(rows, UNTOUCHED_OWN);
    });
  }

  private async refuseUnseen(assessmentId: string): Promise<void> {
    if (!(await this.assessments.byId(assessmentId))) throw notFound();
  }

  private everyFactor<T extends AnswerRow>(rows: readonly T[], untouched: Omit<T, 'factor'>): T[] {
    const byFactor = new Map(rows.map((row) => [row.factor, row]));
    return this.catalogue.answerable.map(
      (factor: FactorCode) => byFactor.get(factor) ?? ({ factor, ...untouched } as T),
    );
  }
}
