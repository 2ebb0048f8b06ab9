import { statusOf } from './answer.js';
import type { ScoredSheet } from './answer.js';
import { bandOfScore, bandRank, higherBand } from './bands.js';
import type { BandId, CapCode } from './framework-structure.js';
import { ANSWERED, NOT_APPLICABLE, UNKNOWN } from './laid-out-answers.js';
import type { LaidOutAnswers } from './laid-out-answers.js';
import { readinessOf } from './level-scale.js';
import type { LevelScale } from './level-scale.js';
import type { Prepared } from './prepared.js';
import { roundOrNull, roundScore } from './rounding.js';
import type { CapResult, GateResult } from './score-result.js';
import { scoreOf } from './sums.js';
import type { GroupSums, Sums } from './sums.js';

export interface CapContext {
  prepared: Prepared;
  answers: LaidOutAnswers;
  sheet: ScoredSheet;
  sums: Sums;
  /** The overall sums without the factors nobody could say. */
  known: GroupSums;
  gates: readonly GateResult[];
  bandByScore: BandId | null;
  scale: LevelScale;
}

/** A cap's reasons (it applies where there is one), and its limit where that depends on the answers. */
type CapRule = (context: CapContext) => { because: string[]; bandAtMost?: BandId };

const RULES: Readonly<Record<CapCode, CapRule>> = {
  'no-owner': (context) => ({ because: ownerFactorsAtLevelOne(context) }),
  'gate-failed': ({ gates }) => ({ because: blockers(gates, ['failed']) }),
  'gate-held': ({ gates }) => ({ because: blockers(gates, ['held', 'open']) }),
  'weak-dimension': (context) => ({ because: weakDimensions(context) }),
  'item-unsuited': ({ sheet }) => ({
    because: (sheet.supplementary ?? [])
      .filter((answer) => statusOf(answer) === 'answered' && answer.level === 1)
      .map(({ factor }) => factor),
  }),
  'unknown-decides': unknownDecides,
  'gate-not-settled': (context) => ({ because: unsettledGateFactors(context) }),
};

/** Every cap that applies, in the order of the framework's table, with the factors or dimensions that cause it. */
export function applyingCaps(context: CapContext): CapResult[] {
  const { bands, caps } = context.prepared.structure;
  return caps.flatMap((cap) => {
    const { because, bandAtMost = cap.bandAtMost } = RULES[cap.code](context);
    if (because.length === 0) return [];
    const binding = context.bandByScore !== null && bandRank(bands, bandAtMost) < bandRank(bands, context.bandByScore);
    return [{ code: cap.code, bandAtMost, binding, because }];
  });
}

function blockers(gates: readonly GateResult[], states: readonly string[]): string[] {
  return gates.filter(({ state }) => states.includes(state)).flatMap(({ blockedBy }) => blockedBy);
}

function ownerFactorsAtLevelOne({ prepared, answers }: CapContext): string[] {
  return prepared.gates
    .filter(({ isOwnerGate }) => isOwnerGate)
    .flatMap(({ gate, positions }) =>
      gate.factors.filter((_, order) => answers.level[positions[order]!] === 1).map(({ code }) => code),
    );
}

function weakDimensions({ prepared, sums }: CapContext): string[] {
  const { weakDimensionBelow } = prepared.structure.thresholds;
  return prepared.structure.dimensions
    .filter((_, index) => (roundOrNull(scoreOf(sums.dimensions[index]!)) ?? Infinity) < weakDimensionBelow)
    .map(({ code }) => code);
}

function unsettledGateFactors({ prepared, answers }: CapContext): string[] {
  const { factors, thresholds } = prepared.structure;
  return prepared.gatePositions
    .filter((at) => answers.status[at] !== NOT_APPLICABLE)
    .filter((at) => answers.status[at] !== ANSWERED || answers.level[at]! < thresholds.settledLevel)
    .map((at) => factors[at]!.code);
}

/** What nobody could say decides: counted at level 2, it would put a pilot-ready score into a lower band. */
function unknownDecides({ prepared, answers, known, bandByScore, scale }: CapContext): ReturnType<CapRule> {
  const { bands, thresholds, caps, factors } = prepared.structure;
  const none = { because: [] };
  if (bandByScore === null || bandRank(bands, bandByScore) < bandRank(bands, thresholds.unknownDecidesFrom))
    return none;
  if (!answers.status.includes(UNKNOWN)) return none;
  const unknown = factors.filter((_, index) => answers.status[index] === UNKNOWN).map(({ code }) => code);
  const weight = unknown.reduce((total, code) => total + prepared.weights[prepared.positions.get(code)!]!, 0);
  const reached = known.reached + weight * readinessOf(thresholds.unknownCountsAsLevel, scale);
  const band = bandOfScore(bands, roundScore((100 * reached) / (known.answered + weight)));
  if (bandRank(bands, band) >= bandRank(bands, bandByScore)) return none;
  const floor = caps.find(({ code }) => code === 'unknown-decides')!.bandAtMost;
  return { because: unknown, bandAtMost: higherBand(bands, band, floor) };
}
