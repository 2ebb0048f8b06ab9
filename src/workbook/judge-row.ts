import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerContent, NamedObstacle } from '../sheet/answer-sheet.js';
import { OBSTACLE_KINDS } from '../sheet/answer-sheet.js';
import { parseAnswerContent } from '../sheet/parse-answer-content.js';
import type { SayFault } from '../sheet/place.js';
import { rulesOf } from '../sheet/sheet-rules.js';
import { cellSentence } from './cell-fault-words.js';
import { EVIDENCE } from './columns.js';
import type { Column } from './columns.js';
import type { CellPlace } from './fault-list.js';
import type { AnswerGiven } from './read-choice.js';
import type { EvidenceRow } from './read-more-evidence.js';
import type { RowContext } from './row-context.js';

export interface RowParts {
  readonly code: FactorCode;
  /** null: the answer's own cell could not be read, which has been reported. */
  readonly given: AnswerGiven;
  readonly names: readonly NamedObstacle[];
  readonly evidence: readonly EvidenceRow[];
  readonly at: (column: Column) => CellPlace;
}

type Body = Readonly<Record<string, unknown>>;
const NOTHING: AnswerContent = { status: 'unanswered' };
/** A status that is none: what depends on it is left unjudged, and the fault of the status itself is dropped. */
const UNDECIDED = { status: 'undecided' };

const say: SayFault = (locale, _, { kind, found, allowed }) => cellSentence(locale, kind, found, allowed);

/** Judges what a row says as a PUT of the answer would be judged, and reports each fault at its cell. */
export function judgeRow(body: Body, parts: RowParts, { list, expected }: RowContext): AnswerContent {
  const given = answerOf(body, parts, () => list.add(parts.at('answer'), 'answer-missing'));
  const { version, track } = expected;
  const whole = { ...body, ...(given ?? UNDECIDED) };
  const read = parseAnswerContent(whole, parts.code, rulesOf(version.structure), track, list.locale, say);
  if ('answer' in read) return read.answer;
  for (const { pointer, code, detail } of read.faults) {
    if (given || pointer !== '/status') list.push(placeOf(pointer, parts), code, detail);
  }
  return NOTHING;
}

/** What goes with an answer, without one, is a fault of its own; a mere note is not. */
function answerOf(body: Body, { given }: RowParts, reportMissing: () => void): AnswerGiven {
  if (given?.status !== 'unanswered') return given;
  const isMissing = ['confidence', 'reason', 'askWhom'].some((name) => body[name] !== undefined);
  if (isMissing) reportMissing();
  return isMissing ? null : given;
}

const MEMBERS: Readonly<Record<string, Column>> = {
  status: 'answer',
  level: 'answer',
  confidence: 'confidence',
  reason: 'reason',
  askWhom: 'askWhom',
  cause: 'cause',
  note: 'note',
};

/** The cell a pointer into an answer means. */
function placeOf(pointer: string, { names, evidence, at }: RowParts): CellPlace {
  const [, member = '', index, part] = pointer.split('/');
  if (member === 'names') return at(names[Number(index)]?.kind ?? OBSTACLE_KINDS[0]);
  if (member === 'evidence') {
    const column = EVIDENCE.find((one) => one === part) ?? 'title';
    return (evidence[Number(index)]?.place ?? at)(column);
  }
  return at(MEMBERS[member] ?? 'answer');
}
