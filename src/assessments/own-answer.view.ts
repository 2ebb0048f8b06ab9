import { statusOf } from '../scoring/answer.js';
import { answerView } from './assessment.view.js';
import type { AnswerRow } from './assessment.view.js';
import type { OwnAnswer } from './own-answer.entity.js';

export type OwnAnswerRow = AnswerRow & Pick<OwnAnswer, 'released' | 'seat' | 'post' | 'inPostSince'>;

/** An own answer, with what is kept of its author; a factor nobody touched is unanswered. */
export function ownAnswerView(row: OwnAnswerRow) {
  const { released, seat, post, inPostSince } = row;
  return { ...answerView(row), released, seat, post, inPostSince };
}

/** Whether anything was said: an answer that was cleared says nothing. */
export function isSaid({ factor, content }: AnswerRow): boolean {
  return content !== null && statusOf({ factor, ...content }) !== 'unanswered';
}
