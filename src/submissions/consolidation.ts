import type { CoordinatorAgreement } from '../assessments/agreement.repository.js';
import { isAboveMedian } from '../report-content/voice-flags.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerSheet, SheetAnswer } from '../sheet/answer-sheet.js';

/** What may be shown of the respondents; medians are hidden where the coordinator may not see them. */
export type Agreements = ReadonlyMap<FactorCode, CoordinatorAgreement>;

export interface ConsolidationFault {
  factor: FactorCode;
  code: 'disagreement-unsettled' | 'above-median-unexplained';
}

/** A factor on its way from what people said to what the agency says. */
export interface ConsolidationLine {
  readonly factor: FactorCode;
  /** What the agency says so far; none where it is unanswered. */
  readonly answer: SheetAnswer | undefined;
  /** null where nobody answered alone. */
  readonly agreement: CoordinatorAgreement | null;
  /** Two levels apart, or above the median: to be explained before handing in. */
  readonly needsNote: boolean;
  readonly isAboveMedian: boolean;
  /** null where nothing is left to settle. */
  readonly fault: ConsolidationFault['code'] | null;
}

/**
 * Every factor beside what may be shown of its respondents (method, section 7). Where the median is hidden nothing is
 * asked for: below three, unless all released. What is unsettled comes first, then what needed a note, then what people
 * answered; otherwise in the order given.
 */
export function consolidation(
  sheet: AnswerSheet,
  agreement: Agreements,
  order: readonly FactorCode[],
): ConsolidationLine[] {
  const answers = new Map([...sheet.answers, ...(sheet.supplementary ?? [])].map((answer) => [answer.factor, answer]));
  const lines = order.map((factor) => lineOf(factor, answers.get(factor), agreement.get(factor) ?? null));
  return lines.toSorted((one, other) => urgency(one) - urgency(other));
}

/** What must be settled with a note before handing in, in framework order. */
export function consolidationFaults(
  sheet: AnswerSheet,
  agreement: Agreements,
  order: readonly FactorCode[],
): ConsolidationFault[] {
  return consolidation(sheet, agreement, order).flatMap(({ factor, fault }) =>
    fault === null ? [] : [{ factor, code: fault }],
  );
}

/** The medians that the coordinator may see: they alone enter the median score. */
export function mediansOf(agreement: Agreements): Map<FactorCode, number> {
  const shown = [...agreement].filter(([, { median }]) => median !== null);
  return new Map(shown.map(([factor, { median }]) => [factor, median!]));
}

function lineOf(
  factor: FactorCode,
  answer: SheetAnswer | undefined,
  agreement: CoordinatorAgreement | null,
): ConsolidationLine {
  const above = isAboveMedian(answer, agreement?.median);
  const needsNote = agreement?.wide === true || above;
  const hasNote = answer?.note !== undefined && answer.note.trim() !== '';
  const asked = agreement?.wide ? ('disagreement-unsettled' as const) : ('above-median-unexplained' as const);
  return { factor, answer, agreement, needsNote, isAboveMedian: above, fault: needsNote && !hasNote ? asked : null };
}

function urgency({ fault, needsNote, agreement }: ConsolidationLine): number {
  if (fault !== null) return 0;
  if (needsNote) return 1;
  return agreement === null ? 3 : 2;
}
