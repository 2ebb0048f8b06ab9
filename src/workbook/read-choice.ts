import type { AnswerContent } from '../sheet/answer-sheet.js';
import { LEVELS, plainWord } from './choices.js';
import type { CellPlace, FaultList } from './fault-list.js';
import type { Vocabulary } from './vocabulary.js';

/** An answer as its cell gives it; null where it cannot be told, which is reported. */
export type AnswerGiven = Pick<AnswerContent, 'status' | 'level'> | null;

const LEVEL = /^(?:第|level)?(-?\d+(?:\.\d+)?)級?$/;

/** 3, ３, 第 3 級, Level 3, 不清楚, Not applicable: however it is typed. */
export function readAnswerCell(
  text: string,
  place: CellPlace,
  { statuses, choices }: Vocabulary,
  list: FaultList,
): AnswerGiven {
  const word = plainWord(text);
  if (word === '') return { status: 'unanswered' };
  const status = statuses.get(word);
  if (status) return { status };
  const number = Number(LEVEL.exec(word)?.[1] ?? NaN);
  const level = LEVELS.find((one) => one === number);
  if (level) return { level };
  if (Number.isNaN(number))
    list.add(place, 'unknown-word', text, [...LEVELS, ...Object.values(pick(choices.statuses))]);
  else list.add(place, 'level-range', number);
  return null;
}

/** The code of a word from a list; '' where the cell is empty or the word is none of them, which is reported. */
export function readChoice(
  text: string,
  place: CellPlace,
  { choices, ...vocabulary }: Vocabulary,
  from: 'confidences' | 'causes',
  list: FaultList,
): string {
  const word = plainWord(text);
  const code = vocabulary[from].get(word);
  if (word !== '' && code === undefined) list.add(place, 'unknown-word', text, Object.values(choices[from]));
  return code ?? '';
}

function pick({ unknown, 'not-applicable': notApplicable }: Vocabulary['choices']['statuses']) {
  return { unknown, notApplicable };
}
