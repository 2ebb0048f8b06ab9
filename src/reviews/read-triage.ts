import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { ComparisonRepository } from './comparison.repository.js';
import type { EarlierAnswer } from './comparison.repository.js';
import { ReviewFiles } from './review-file.js';
import type { ReviewFile } from './review-file.js';
import { triage } from './triage.js';
import type { TriageAnswer, TriageItem } from './triage.js';
import { placeOf, triageAnswers } from './triage-answers.js';

export interface TriageRead {
  readonly file: ReviewFile;
  /** Every answer with what is known beside it, in framework order. */
  readonly answers: readonly TriageAnswer[];
  /** What to look at first. */
  readonly items: readonly TriageItem[];
}

export interface FactorTriage extends TriageRead {
  /** What was handed in earlier said of the factor, newest first. */
  readonly earlier: readonly EarlierAnswer[];
}

/** Where a reviewer begins: the answers that weigh most and are most likely too high. */
@Injectable()
export class ReadTriage {
  constructor(
    private readonly files: ReviewFiles,
    private readonly comparison: ComparisonRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  read(actor: UserActor, reviewId: string): Promise<TriageRead> {
    return this.unitOfWork.run(actor, async () => this.of(await this.files.open(reviewId)));
  }

  /** With what was handed in earlier said of one factor. @throws AppError 404 */
  factor(actor: UserActor, reviewId: string, factor: FactorCode): Promise<FactorTriage> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.files.open(reviewId);
      const place = placeOf(file.submission.findings.result, factor);
      const earlier = await this.comparison.earlierAnswers(file.submission.id, factor, place);
      return { ...(await this.of(file)), earlier };
    });
  }

  private async of(file: ReviewFile): Promise<TriageRead> {
    const { submission, sheet, framework } = file;
    const { result } = submission.findings;
    const counts = await this.comparison.levelCounts(submission.id);
    const previousLevels = await this.comparison.previousLevels(submission.id);
    const answers = triageAnswers({ sheet, result, counts, previousLevels });
    return { file, answers, items: triage(answers, framework.wording.contradictions) };
  }
}
