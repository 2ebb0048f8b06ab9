import { LEVEL_RANGE } from './answer.js';
import { ANSWERED, NOT_APPLICABLE, UNKNOWN } from './laid-out-answers.js';
import type { LaidOutAnswers } from './laid-out-answers.js';
import type { Prepared } from './prepared.js';
import { triangular, uniform } from './random.js';
import type { Random } from './random.js';

/** How far a draw may move things (method, section 9). Factors of weights; levels. */
export const DIMENSION_WEIGHT_FACTOR = [0.5, 1.5] as const;
export const FACTOR_WEIGHT_FACTOR = [0.75, 1.25] as const;
export const COMMON_LEVEL_ERROR = 0.5;
/** A factor's own level error is this much wider than the range its confidence stands for: ±0.5, ±1, ±1.5. */
const OWN_ERROR_BEYOND_RANGE = 0.5;

/** One possible world, written over by the next draw. */
export interface Draw {
  prepared: Prepared;
  /** For the sums: everything that applies counts, at its drawn level. */
  scored: LaidOutAnswers;
  /** For gates and caps: statuses as given, drawn levels rounded half up. */
  rounded: LaidOutAnswers;
  /** As `scored`, but without what nobody could say. */
  known: LaidOutAnswers;
}

export function newDraw(prepared: Prepared, answers: LaidOutAnswers): Draw {
  const level = Float64Array.from(answers.level);
  const counted = answers.status.map((status) => (status === NOT_APPLICABLE ? NOT_APPLICABLE : ANSWERED));
  const known = answers.status.map((status) => (status === UNKNOWN ? NOT_APPLICABLE : status));
  return {
    prepared: { ...prepared, weights: Float64Array.from(prepared.weights) },
    scored: { ...answers, level, low: level, high: level, status: counted },
    rounded: { ...answers, level: Float64Array.from(answers.level) },
    known: {
      ...answers,
      level,
      low: level,
      high: level,
      status: known.map((status) => (status === NOT_APPLICABLE ? status : ANSWERED)),
    },
  };
}

/** Draws weights and levels. One common error moves all answered levels: one seat is lenient or strict throughout. */
export function drawInto(draw: Draw, usual: Prepared, answers: LaidOutAnswers, random: Random): void {
  const dimensionFactors = usual.structure.dimensions.map(() => uniform(random, ...DIMENSION_WEIGHT_FACTOR));
  const common = triangular(random, COMMON_LEVEL_ERROR);
  for (let index = 0; index < usual.weights.length; index++) {
    const dimensionFactor = dimensionFactors[usual.dimensionOf[index]!]!;
    draw.prepared.weights[index] = usual.weights[index]! * dimensionFactor * uniform(random, ...FACTOR_WEIGHT_FACTOR);
    const status = answers.status[index];
    if (status === NOT_APPLICABLE) continue;
    if (status !== ANSWERED) {
      draw.scored.level[index] = uniform(random, 1, 5);
      continue;
    }
    const ownError = LEVEL_RANGE[answers.given[index]!.confidence ?? 'medium'] + OWN_ERROR_BEYOND_RANGE;
    const level = clampLevel(answers.level[index]! + common + triangular(random, ownError));
    draw.scored.level[index] = level;
    draw.rounded.level[index] = Math.floor(level + 0.5);
  }
}

function clampLevel(level: number): number {
  return Math.min(5, Math.max(1, level));
}
