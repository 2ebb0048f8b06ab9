import type { Locale } from '../advice/action.js';
import type { ContradictionRule } from '../report-content/wording.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { statusOfCode } from '../submissions/fact-codes.js';
import type { EarlierAnswer } from './comparison.repository.js';
import type { FactorTriage, TriageRead } from './read-triage.js';
import { findingView } from './review.view.js';
import { FEWEST_COMPARABLE } from './triage.js';
import type { TriageReason } from './triage.js';

export function triageView({ file, answers, items }: TriageRead, locale: Locale) {
  const { findings, framework } = file;
  const said = new Map(answers.map((answer) => [answer.factor, answer]));
  const { contradictions } = framework.wording;
  return {
    items: items.map(({ factor, weight, overRating, basis, urgency, reasons }) => {
      const { status, level, confidence } = said.get(factor)!;
      const verdict = findings.find((one) => one.factor === factor)?.verdict ?? 'none';
      const found = { verdict, reasons: reasons.map((reason) => reasonView(reason, contradictions, locale)) };
      return { factor, status, level, confidence, weight, overRating, basis, urgency, ...found };
    }),
  };
}

/** One answer with all that is known beside it, whether or not it is to be looked at first. */
export function triageFactorView({ file, answers, items, earlier }: FactorTriage, factor: FactorCode, locale: Locale) {
  const answer = answers.find((one) => one.factor === factor)!;
  const { status, level, confidence, weight, evidenceCount, respondents, respondentMedian, comparable } = answer;
  const item = items.find((one) => one.factor === factor);
  const finding = file.findings.find((one) => one.factor === factor);
  const { contradictions } = file.framework.wording;
  return {
    ...{ factor, status, level, confidence, weight, evidenceCount, respondents, respondentMedian },
    comparable: comparable && comparable.n >= FEWEST_COMPARABLE ? comparable : null,
    overRating: item?.overRating ?? 0,
    basis: item?.basis ?? null,
    urgency: item?.urgency ?? 0,
    reasons: (item?.reasons ?? []).map((reason) => reasonView(reason, contradictions, locale)),
    finding: finding ? findingView(finding) : null,
    earlier: earlier.map(earlierView),
  };
}

function earlierView({ statusCode, level, ...one }: EarlierAnswer) {
  return { ...one, status: statusOfCode(statusCode), level: level || null };
}

function reasonView(reason: TriageReason, rules: readonly ContradictionRule[], locale: Locale) {
  if (reason.code !== 'contradiction') return reason;
  return { ...reason, detail: rules.find(({ id }) => id === reason.rule)?.[locale] ?? '' };
}
