import type { FormFields } from '../platform/http/form-body.js';
import { text } from '../platform/http/form-body.js';
import { MOST_POINTS } from '../scoring/panel.js';
import type { Judgement } from '../scoring/panel.js';

/** Two dimensions that are compared. */
export type Pair = readonly [first: string, second: string];

/** 9 … 2 times the first, alike, 2 … 9 times the second: one step of the scale. */
export interface Step {
  /** null = alike. */
  readonly more: string | null;
  readonly times: number;
}

export const fieldOf = ([first, second]: Pair): string => `pair-${first}-${second}`;

/** From the first by far to the second by far, as a person reads them. */
export function stepsOf([first, second]: Pair): Step[] {
  const down = Array.from({ length: MOST_POINTS - 1 }, (_, at) => MOST_POINTS - at);
  return [
    ...down.map((times) => ({ more: first, times })),
    { more: null, times: 1 },
    ...down.toReversed().map((times) => ({ more: second, times })),
  ];
}

/** As a form sends it: L7, 1, T3. */
export const valueOf = ({ more, times }: Step): string => `${more ?? ''}${times}`;

/** The step nearest to a ratio of the two, in the sense in which twice and half are equally far from alike. */
export function nearestStep(pair: Pair, ratio: number): Step {
  const distance = ({ more, times }: Step) => {
    const size = more === pair[1] ? 1 / times : times;
    return Math.abs(Math.log(ratio) - Math.log(size));
  };
  return stepsOf(pair).reduce((best, step) => (distance(step) < distance(best) - 1e-9 ? step : best));
}

export function stepGiven(pair: Pair, judgements: readonly Judgement[]): Step | null {
  const [first, second] = pair;
  const given = judgements.find(
    ({ more, less }) => (more === first && less === second) || (more === second && less === first),
  );
  if (!given) return null;
  return given.times === 1 ? { more: null, times: 1 } : { more: given.more, times: given.times };
}

export interface PairsRead {
  readonly judgements: Judgement[];
  /** Fields that hold what no form of ours sends. */
  readonly wrong: string[];
}

/** The judgements of a form; pairs left open are left out. */
export function readPairs(fields: FormFields, pairs: readonly Pair[]): PairsRead {
  const read: PairsRead = { judgements: [], wrong: [] };
  for (const pair of pairs) {
    const value = text(fields, fieldOf(pair));
    const step = stepsOf(pair).find((one) => valueOf(one) === value);
    const more = step?.more ?? pair[0];
    if (step) read.judgements.push({ more, less: pair[0] === more ? pair[1] : pair[0], times: step.times });
    else if (value !== '') read.wrong.push(fieldOf(pair));
  }
  return read;
}

export interface PointsRead {
  readonly points: Record<string, number>;
  readonly wrong: string[];
}

/** The points of a form, by factor; those left open are left out. */
export function readPoints(fields: FormFields, codes: readonly string[]): PointsRead {
  const read: PointsRead = { points: {}, wrong: [] };
  for (const code of codes) {
    const value = text(fields, `points-${code}`);
    if (/^[1-9]$/.test(value)) read.points[code] = Number(value);
    else if (value !== '') read.wrong.push(`points-${code}`);
  }
  return read;
}
