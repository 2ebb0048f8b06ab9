import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { AgreementRepository } from './agreement.repository.js';
import { AnswersRepository } from './answers.repository.js';
import { answerView, answerWithAgreement } from './assessment.view.js';
import type { AnswerRow } from './assessment.view.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { OwnAnswersRepository } from './own-answers.repository.js';

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
      const rows = this.everyFactor(await this.answers.all(assessmentId));
      const agreement = await this.agreement.forCoordinator(assessmentId);
      return rows.map((row) => answerWithAgreement(row, agreement.get(row.factor)));
    });
  }

  /** @throws AppError 404 */
  own(actor: UserActor, assessmentId: string) {
    return this.unitOfWork.run(actor, async () => {
      await this.refuseUnseen(assessmentId);
      return this.everyFactor(await this.ownAnswers.all(assessmentId)).map(answerView);
    });
  }

  private async refuseUnseen(assessmentId: string): Promise<void> {
    if (!(await this.assessments.byId(assessmentId))) throw notFound();
  }

  private everyFactor(rows: readonly AnswerRow[]): AnswerRow[] {
    const byFactor = new Map(rows.map((row) => [row.factor, row]));
    return this.catalogue.answerable.map(
      (factor: FactorCode) => byFactor.get(factor) ?? { factor, content: null, version: 0, updatedAt: null },
    );
  }
}
