import { ANSWER_COLUMNS, answerCells } from '../framework/answer-cells.js';
import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { answerView } from './assessment.view.js';
import type { ownAnswerView } from './own-answer.view.js';

type Shown = ReturnType<typeof answerView> | ReturnType<typeof ownAnswerView>;

/** Answers as they stand: the agency's, or one's own. */
export function answersTable(version: FrameworkVersion): TableShape<Shown> {
  return {
    name: 'answers',
    columns: { ...ANSWER_COLUMNS, updatedAt: 'moment' },
    row: (answer, { locale }) => ({ ...answerCells(version, answer, locale), updatedAt: answer.updatedAt }),
  };
}
