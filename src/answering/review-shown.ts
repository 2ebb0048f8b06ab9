import { ADDRESSES } from '../platform/views/addresses.js';
import { foundText } from '../reviews/found-text.js';
import type { ReviewSaid } from '../reviews/read-said.js';
import type { SaidOfFactor } from '../reviews/review-register.js';
import { statusTag } from '../reviews/status-tag.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { SheetAnswer } from '../sheet/answer-sheet.js';
import type { ReviewerAnswer } from '../sheet/reviewer-sheet.js';
import { isSameAnswer } from '../sheet/same-answer.js';
import type { SaidInput } from './said-shown.js';

/**
 * What the agency has to do about what was said, first things first: answer a question, or mend an answer that came
 * back; what waits for the reviewing body; what was mended; and what is good to know.
 */
const KINDS = ['to-answer', 'to-mend', 'replied', 'mended', 'remark'] as const;
export type SaidKind = (typeof KINDS)[number];

export interface AnswersThenAndNow {
  /** As they were handed in. */
  readonly sealed: ReadonlyMap<FactorCode, ReviewerAnswer>;
  /** As they stand in the draft. */
  readonly now: ReadonlyMap<FactorCode, SheetAnswer>;
}

export type ReviewTold = NonNullable<ReturnType<typeof reviewShown>>;

/** Of a whole assessment: where its review stands, and the answers it speaks of, by what they ask for. Pure. */
export function reviewShown(
  said: ReviewSaid | null,
  order: readonly FactorCode[],
  answers: AnswersThenAndNow,
  input: SaidInput,
) {
  if (!said) return null;
  const { review, factors } = said;
  const lines = order.flatMap((code) => {
    const ofFactor = factors.get(code);
    const kind = ofFactor ? kindOf(ofFactor, code, answers) : null;
    return ofFactor && kind ? [{ kind, ...lineOf(code, ofFactor, input) }] : [];
  });
  const groups = KINDS.map((kind) => ({ kind, lines: lines.filter((line) => line.kind === kind) }));
  return {
    status: review.status,
    tag: statusTag(review.status),
    comment: review.comment,
    submissionHref: ADDRESSES.submission(review.submissionId),
    planHref: review.status === 'accepted-with-plan' ? ADDRESSES.plan(review.submissionId) : null,
    groups: groups.filter((group) => group.lines.length > 0),
    toAnswer: groups.find(({ kind }) => kind === 'to-answer')!.lines[0]?.href ?? null,
    toMend: groups.find(({ kind }) => kind === 'to-mend')!.lines[0]?.href ?? null,
  };
}

/** null where it asks for nothing and says nothing: a confirmed answer without a word. */
function kindOf({ review, finding, comments, turn }: SaidOfFactor, code: FactorCode, answers: AnswersThenAndNow) {
  if (turn === 'agency') return 'to-answer';
  if (turn === 'centre') return 'replied';
  const isObjected = finding?.verdict === 'change' || finding?.verdict === 'ask';
  if (review.status === 'returned' && isObjected) {
    return isSameAnswer(answers.sealed.get(code), answers.now.get(code)) ? 'to-mend' : 'mended';
  }
  return isObjected || comments.length > 0 ? 'remark' : null;
}

function lineOf(code: FactorCode, { review, finding, comments }: SaidOfFactor, input: SaidInput) {
  const { name, question } = input.framework.wording.factors[code]![input.locale];
  const isOpen = review.status === 'submitted' || review.status === 'in-review';
  const href = (isOpen ? ADDRESSES.said : ADDRESSES.factor)(review.assessmentId, code);
  return { code, name, question, found: foundText(finding, input), href, comments: comments.length };
}
