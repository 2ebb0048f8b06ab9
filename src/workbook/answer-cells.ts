import { statusOf } from '../scoring/answer.js';
import type { AnswerContent, EvidenceReference } from '../sheet/answer-sheet.js';
import { OBSTACLE_KINDS } from '../sheet/answer-sheet.js';
import { EVIDENCE } from './columns.js';
import type { AnswerColumn, EvidenceColumn } from './columns.js';
import type { Choices } from './choices.js';

export type EvidenceCells = Readonly<Record<EvidenceColumn, string>>;

/** An answer as it stands in a row, and what of its evidence did not fit there. '' is an empty cell. */
export interface AnswerCells {
  readonly row: Readonly<Record<AnswerColumn, string>>;
  readonly more: readonly EvidenceCells[];
}

const NOTHING: EvidenceCells = { documentNumber: '', date: '', title: '', holder: '' };

/** Files of evidence and what respondents said are not a workbook's business and are left out. */
export function answerCells(content: AnswerContent, choices: Choices): AnswerCells {
  const status = statusOf({ factor: '', ...content });
  const [first = NOTHING, ...more] = (content.evidence ?? []).map(evidenceCells);
  const names = OBSTACLE_KINDS.map((kind) => [kind, namesOf(content, kind)] as const);
  return {
    row: {
      answer: status === 'answered' ? String(content.level) : status === 'unanswered' ? '' : choices.statuses[status],
      confidence: content.confidence ? choices.confidences[content.confidence] : '',
      reason: content.reason ?? '',
      askWhom: content.askWhom ?? '',
      cause: content.cause ? choices.causes[content.cause] : '',
      ...(Object.fromEntries(names) as Record<(typeof OBSTACLE_KINDS)[number], string>),
      note: content.note ?? '',
      ...first,
    },
    more,
  };
}

/** One name a line, so a name of several lines becomes one. */
function namesOf({ names = [] }: AnswerContent, kind: (typeof OBSTACLE_KINDS)[number]): string {
  const found = names.filter((one) => one.kind === kind);
  return found.map(({ name }) => name.replace(/\s*[\r\n]+\s*/g, ' ').trim()).join('\n');
}

function evidenceCells(evidence: EvidenceReference): EvidenceCells {
  return Object.fromEntries(EVIDENCE.map((column) => [column, evidence[column] ?? ''])) as EvidenceCells;
}
