import { statusOf } from '../scoring/answer.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import { answerCells } from './answer-cells.js';
import type { EvidenceCells } from './answer-cells.js';
import type { Choices } from './choices.js';
import { ANSWERED, EVIDENCE } from './columns.js';
import type { AnswerColumn } from './columns.js';
import type { WorkbookWords } from './words-zh-tw.js';

/** One thing an answer says, under the head of its column. */
export interface AnswerLine {
  readonly label: string;
  readonly text: string;
}

/** An answer in words, for somebody who compares two. */
export function answerLines(content: AnswerContent, choices: Choices, words: WorkbookWords): AnswerLine[] {
  const { row, more } = answerCells(content, choices);
  const isLevel = statusOf({ factor: '', ...content }) === 'answered';
  const answer = isLevel ? words.level(content.level!) : row.answer || words.unanswered;
  const isEvidence = (column: AnswerColumn) => EVIDENCE.some((one) => one === column);
  const said = ANSWERED.filter((column) => column !== 'answer' && !isEvidence(column) && row[column] !== '');
  const pieces = [row, ...more].filter(({ title }) => title !== '');
  return [
    { label: words.heads.answer, text: answer },
    ...said.map((column) => ({ label: words.heads[column], text: row[column] })),
    ...pieces.map((piece) => ({ label: words.groups.evidence, text: evidenceLine(piece, words) })),
  ];
}

function evidenceLine(piece: EvidenceCells, { comma }: WorkbookWords): string {
  return EVIDENCE.flatMap((column) => piece[column] || []).join(comma);
}
