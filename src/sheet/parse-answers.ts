import { sheetAnswer } from './parse-answer.js';
import type { SheetAnswer } from './answer-sheet.js';
import { list } from './read-values.js';
import type { Read } from './read-values.js';
import type { Answerable } from './sheet-rules.js';

/** Far above any framework's number of factors, so that duplicates are named one by one and a flood is not. */
const MOST_ANSWERS = 500;

export function readAnswers(answerable: Answerable): Read<SheetAnswer[]> {
  return list(sheetAnswer(answerable, new Set()), MOST_ANSWERS);
}

export function readSupplementary(answerable: Answerable): Read<SheetAnswer[]> {
  return list(sheetAnswer(answerable, new Set()));
}
