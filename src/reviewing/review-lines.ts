import { ADDRESSES } from '../platform/views/addresses.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { TriageRead } from '../reviews/read-triage.js';
import { answerText, foundText } from '../reviews/found-text.js';
import type { TriageItem } from '../reviews/triage.js';
import { reasonText } from './triage-text.js';
import type { FoundText, TextInput } from '../reviews/found-text.js';

export type LineOrder = 'triage' | 'all';

export interface ReviewFactorLine {
  readonly code: FactorCode;
  readonly name: string;
  readonly question: string;
  readonly href: string;
  readonly said: string;
  readonly found: FoundText | null;
  /** Neither confirmed nor changed. */
  readonly isOpen: boolean;
  readonly reasons: readonly string[];
  /** What its place in the list comes from; null outside of it. */
  readonly urgency: string | null;
}

/** Factors of a submission with what the agency said and what was found; in the order they are given. */
export function reviewLines(
  codes: readonly FactorCode[],
  { file, answers, items }: TriageRead,
  order: LineOrder,
  input: TextInput,
): ReviewFactorLine[] {
  const said = new Map(answers.map((answer) => [answer.factor, answer]));
  const found = new Map(file.findings.map((finding) => [finding.factor, finding]));
  const inTriage = new Map(items.map((item) => [item.factor, item]));
  return codes.map((code) => {
    const { name, question } = file.framework.wording.factors[code]![input.locale];
    const finding = found.get(code) ?? null;
    return {
      code,
      name,
      question,
      href: `${ADDRESSES.reviewFactor(file.review.id, code)}?in=${order}`,
      said: answerText(said.get(code)!, input),
      found: foundText(finding, input),
      isOpen: (finding?.status ?? null) === null,
      reasons: (inTriage.get(code)?.reasons ?? []).map((reason) => reasonText(reason, input)),
      urgency: urgencyText(inTriage.get(code), input),
    };
  });
}

/** Factors of the service item have no weight. */
function urgencyText(item: TriageItem | undefined, { words, locale }: TextInput): string | null {
  if (!item || item.weight === 0) return null;
  const weight = (item.weight * 100).toFixed(1);
  return item.overRating > 0
    ? words.say(locale, 'reviews.triage.likely', { weight, levels: item.overRating })
    : words.say(locale, 'reviews.triage.weight', { weight });
}
