import type { Locale } from '../advice/action.js';
import type { CellKind, TableRecord } from '../platform/tables/table.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { statusOf } from '../scoring/answer.js';
import type { AnswerContent, EvidenceReference, OBSTACLE_KINDS } from '../sheet/answer-sheet.js';

/** Columns of every table of answers, in this order. */
export const ANSWER_COLUMNS = {
  factor: 'text',
  factorName: 'text',
  answerStatus: 'text',
  level: 'number',
  confidence: 'text',
  reason: 'text',
  askWhom: 'text',
  cause: 'text',
  statutes: 'text',
  databases: 'text',
  bodies: 'text',
  systems: 'text',
  note: 'text',
  evidence: 'text',
} as const satisfies Readonly<Record<string, CellKind>>;

type SaidAnswer = AnswerContent & { readonly factor: string };

/** One answer as codes, the factor's code in place of its name. */
export function answerCodes(answer: SaidAnswer) {
  const { factor, level, confidence, reason, askWhom, cause, names = [], note, evidence = [] } = answer;
  const named = (wanted: (typeof OBSTACLE_KINDS)[number]) =>
    names.flatMap(({ kind, name }) => (kind === wanted ? [name] : [])).join('、') || null;
  return {
    factor,
    factorName: factor,
    answerStatus: statusOf(answer),
    level: level ?? null,
    confidence: level === undefined ? null : (confidence ?? 'medium'),
    reason: reason ?? null,
    askWhom: askWhom ?? null,
    cause: cause ?? null,
    statutes: named('statute'),
    databases: named('database'),
    bodies: named('body'),
    systems: named('system'),
    note: note ?? null,
    evidence: evidence.map(evidenceText).join('\n') || null,
  };
}

/** One answer in words. */
export function answerCells({ wording }: FrameworkVersion, answer: SaidAnswer, locale: Locale): TableRecord {
  const codes = answerCodes(answer);
  const { factor, answerStatus, confidence, cause } = codes;
  const frame = wording.frame[locale];
  return {
    ...codes,
    factorName: wording.factors[factor]?.[locale].name ?? null,
    answerStatus: frame.statuses[answerStatus],
    confidence: confidence && frame.confidences[confidence].name,
    cause: cause && frame.causes[cause],
  };
}

function evidenceText({ documentNumber, date, title, holder }: EvidenceReference): string {
  return [title, documentNumber, date, holder].filter((part) => part !== undefined && part !== '').join(' · ');
}
