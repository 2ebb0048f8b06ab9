import type { AnswerStatus } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { statusOfCode } from '../submissions/fact-codes.js';
import type { HeatAnswers, HeatLine } from './heat-map.repository.js';

export interface HeatCell {
  readonly factor: FactorCode;
  readonly status: AnswerStatus;
  /** Only with `answered`. */
  readonly level: number | null;
}

/** Whichever of several answers has most to say about what is lacking. */
const TELLING: readonly AnswerStatus[] = ['answered', 'unknown', 'unanswered', 'not-applicable'];

/**
 * The factors of each row: the lowest level among its assessments; where none has a level, that nobody could say, then
 * that nobody answered, then that it does not apply.
 *
 * @param factors in framework order; places count them from 1
 */
export function heatCells(
  lines: readonly HeatLine[],
  answers: readonly HeatAnswers[],
  factors: readonly FactorCode[],
  places: readonly number[],
): Map<string, HeatCell[]> {
  const byRow = Map.groupBy(answers, ({ id }) => id);
  return new Map(
    lines.map(({ id }) => [id, places.map((place) => cellOf(byRow.get(id) ?? [], factors[place - 1]!, place))]),
  );
}

function cellOf(answers: readonly HeatAnswers[], factor: FactorCode, place: number): HeatCell {
  const said = answers.map(({ statuses, levels }) => ({
    status: statusOfCode(statuses[place - 1]!),
    level: levels[place - 1]!,
  }));
  const status = TELLING.find((one) => said.some((answer) => answer.status === one)) ?? 'unanswered';
  if (status !== 'answered') return { factor, status, level: null };
  const levels = said.filter((answer) => answer.status === 'answered').map(({ level }) => level);
  return { factor, status, level: Math.min(...levels) };
}
