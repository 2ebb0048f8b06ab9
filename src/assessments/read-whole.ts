import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { ENGINE } from '../platform/config/engine.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { serviceScore } from '../report-content/service-score.js';
import type { ServiceScore } from '../report-content/service-score.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { AnswersRepository } from './answers.repository.js';
import type { Assessment } from './assessment.entity.js';
import { AssessmentParts } from './assessment-parts.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { OwnAnswersRepository } from './own-answers.repository.js';
import type { OwnAnswer } from './own-answer.entity.js';

/** An assessment at a glance: its answers so far, what they score, and which of them the caller gave alone. */
export interface WholeAssessment {
  readonly assessment: Assessment;
  readonly sheet: AnswerSheet;
  readonly score: ServiceScore;
  readonly own: readonly OwnAnswer[];
  /** Answers taken over from the former assessment and not written anew since. */
  readonly carriedOver: readonly FactorCode[];
}

@Injectable()
export class ReadWhole {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly parts: AssessmentParts,
    private readonly answers: AnswersRepository,
    private readonly ownAnswers: OwnAnswersRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  async read(actor: UserActor, id: string): Promise<WholeAssessment> {
    const read = await this.unitOfWork.run(actor, async () => {
      const assessment = await this.assessments.byId(id);
      if (!assessment) throw notFound();
      const carriedOver = assessment.formerId === null ? [] : await this.answers.carriedOver(id);
      const sheet = await this.parts.sheet(assessment);
      return { assessment, sheet, own: await this.ownAnswers.all(id), carriedOver };
    });
    const prepared = this.catalogue.prepared(read.assessment.weightScheme)!;
    return { ...read, score: serviceScore(prepared, read.sheet, this.catalogue.factorOrder, ENGINE) };
  }
}
