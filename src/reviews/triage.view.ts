import type { Locale } from '../advice/action.js';
import type { ContradictionRule } from '../report-content/wording.js';
import type { TriageRead } from './read-triage.js';
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

function reasonView(reason: TriageReason, rules: readonly ContradictionRule[], locale: Locale) {
  if (reason.code !== 'contradiction') return reason;
  return { ...reason, detail: rules.find(({ id }) => id === reason.rule)?.[locale] ?? '' };
}
