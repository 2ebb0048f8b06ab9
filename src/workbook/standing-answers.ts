import { Injectable } from '@nestjs/common';
import { ReadAnswers } from '../assessments/read-answers.js';
import type { UserActor } from '../platform/access/caller.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import type { StandingAnswer } from './compare-upload.js';
import type { Whose } from './marker.js';

/** The answers a workbook is about, as they stand now, without what a workbook has no column for. */
@Injectable()
export class StandingAnswers {
  constructor(private readonly reading: ReadAnswers) {}

  /** Every factor in framework order, then those of the service item. @throws AppError 404 */
  async of(actor: UserActor, assessmentId: string, whose: Whose): Promise<StandingAnswer[]> {
    const all =
      whose === 'own' ? this.reading.own(actor, assessmentId) : this.reading.consolidated(actor, assessmentId);
    return (await all).map(({ factor, etag, ...answer }) => ({ factor, etag, content: contentOf(answer) }));
  }
}

function contentOf({ status, level, confidence, reason, askWhom, note, cause, names, evidence }: AnswerContent) {
  return { status, level, confidence, reason, askWhom, note, cause, names, evidence };
}
