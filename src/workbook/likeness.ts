import { statusOf } from '../scoring/answer.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import { OBSTACLE_KINDS } from '../sheet/answer-sheet.js';
import { isBlank } from '../sheet/read-text.js';
import { canonicalHash } from '../sheet/sheet-hash.js';
import { EVIDENCE } from './columns.js';

/**
 * A hash that two answers share when they say the same: the order of names and of kinds, blanks around a text, line ends
 * and a confidence left at its default make no difference.
 */
export function likeness(content: AnswerContent): string {
  const status = statusOf({ factor: '', ...content });
  const { level, confidence = 'medium', reason, askWhom, note, cause, names = [], evidence = [] } = content;
  const named = OBSTACLE_KINDS.map((kind) => names.filter((one) => one.kind === kind).map(({ name }) => oneLine(name)));
  const said = {
    status,
    ...(status === 'answered' && { level, confidence }),
    cause: cause ?? '',
    reason: plain(reason),
    askWhom: plain(askWhom),
    note: plain(note),
    names: named,
    evidence: evidence.map((piece) => EVIDENCE.map((column) => plain(piece[column]))),
  };
  return canonicalHash(said);
}

/** Nothing has been said at all. */
export function isEmpty(content: AnswerContent | null): boolean {
  return content === null || likeness(content) === NOTHING;
}

/** A text as it comes back from a cell: characters that XML cannot carry are gone. */
export function plain(text: string | undefined): string {
  if (text === undefined || isBlank(text)) return '';
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u007f\ufffe\uffff]/g, '')
    .trim();
}

function oneLine(text: string): string {
  return plain(text).replace(/\s*\n+\s*/g, ' ');
}

const NOTHING = likeness({ status: 'unanswered' });
