import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { isOpenForAnswers } from './assessment.status.js';
import { notOpenForAnswers, nothingToRelease } from './assessments.errors.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { ReleaseDto } from './dto/release.dto.js';
import type { OwnAnswer } from './own-answer.entity.js';
import { isSaid } from './own-answer.view.js';
import { OwnAnswersRepository } from './own-answers.repository.js';

/** Whoever gave an answer alone shows it to the coordinator, or takes that back: nobody else can. */
@Injectable()
export class ReleaseOwnAnswers {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly ownAnswers: OwnAnswersRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param factors null for all of the caller's own answers
   * @returns those answers as they stand now
   * @throws AppError 404, 409 not a draft, or nothing was answered, 422
   */
  release(
    actor: UserActor,
    assessmentId: string,
    factors: readonly FactorCode[] | null,
    body: unknown,
    locale: Locale,
  ): Promise<OwnAnswer[]> {
    const chosen = (answer: OwnAnswer): boolean =>
      isSaid(answer) && (factors === null || factors.includes(answer.factor));
    return this.unitOfWork.run(actor, async () => {
      const assessment = await this.assessments.byId(assessmentId);
      if (!assessment) throw notFound();
      if (!isOpenForAnswers(assessment.state)) throw notOpenForAnswers();
      const codes = (await this.ownAnswers.all(assessmentId)).filter(chosen).map((answer) => answer.factor);
      if (codes.length === 0) throw nothingToRelease();
      const read = readDto(ReleaseDto, body, locale);
      if ('errors' in read) throw invalid(read.errors);
      await this.ownAnswers.release(assessmentId, actor.userId, codes, read.value.released, this.clock.now());
      const details = { count: codes.length, released: read.value.released };
      await record({ action: 'own-answer.released', object: { kind: 'assessment', id: assessmentId }, details });
      return (await this.ownAnswers.all(assessmentId)).filter(chosen);
    });
  }
}
