import { Injectable } from '@nestjs/common';
import { notFound } from '../platform/http/app-error.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import { AnswersRepository } from './answers.repository.js';
import type { Assessment } from './assessment.entity.js';
import { formerNotAccepted, takenUpAlready } from './assessments.errors.js';
import { AssessmentsRepository } from './assessments.repository.js';

/** What a new assessment begins with: a sheet's answers, those of a former one, or none. Used inside a unit of work. */
@Injectable()
export class FirstAnswers {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly answers: AnswersRepository,
  ) {}

  /**
   * The one to be taken up again, held until the transaction ends, so that two clicks open one.
   *
   * @param pilotId where given, it has to be the former one's
   * @throws AppError 404, 409
   */
  async former(id: string, pilotId: string | undefined): Promise<Assessment> {
    const former = await this.assessments.locked(id);
    if (!former || (pilotId !== undefined && pilotId !== former.pilotId)) throw notFound();
    if (!(await this.assessments.isAccepted(id))) throw formerNotAccepted();
    if (await this.assessments.heirOf(id)) throw takenUpAlready();
    return former;
  }

  fromFormer(assessment: Assessment): Promise<void> {
    return this.answers.takeOver(assessment.formerId!, assessment);
  }

  fromSheet({ id, agencyId, createdBy, createdAt }: Assessment, sheet: AnswerSheet): Promise<void> {
    const items = [...sheet.answers, ...(sheet.supplementary ?? [])];
    return this.answers.addAll(
      items.map(({ factor, ...content }) => ({
        assessmentId: id,
        factor,
        agencyId,
        content,
        version: 1,
        updatedBy: createdBy,
        updatedAt: createdAt,
      })),
    );
  }
}
