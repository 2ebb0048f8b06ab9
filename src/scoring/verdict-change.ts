import { statusOf } from './answer.js';
import type { ScoredAnswer, ScoredSheet } from './answer.js';
import { bandRank } from './bands.js';
import type { Band, BandId, CapCode, FactorCode, GateId } from './framework-structure.js';
import type { Prepared } from './prepared.js';
import { scorePrepared } from './score.js';
import type { ScoreResult } from './score-result.js';

/** More steps than this are no longer a sentence: the first deciding gate is named instead. */
export const MOST_STEPS = 8;

export interface LevelStep {
  factor: FactorCode;
  /** null where the factor has to be answered first. */
  from: number | null;
  to: number;
}

/** What would change the verdict (method, section 9). Circumstances are never named. */
export type VerdictChange =
  | { kind: 'levers'; target: BandId; steps: LevelStep[]; score: number; band: Band }
  | { kind: 'too-many'; target: BandId; needed: number; gate: GateId | null; factors: FactorCode[] }
  | { kind: 'none'; reason: 'highest-band' | 'answer-more' | 'item-unsuited' };

/**
 * The smallest set of levers, counted in level steps, that reaches the next band. Ties: gate order, then weight.
 * The band reached may lie above the next one: G16 1→2 alone can lift two caps at once.
 * A factor nobody could say, or that is unanswered, counts one step where its gate needs an answer.
 *
 * Example (method, section 11): NICE 2009-09, conditional → pilot-ready by L2 2→3 and G26 2→3, score 63.2.
 */
export function verdictChange(prepared: Prepared, sheet: ScoredSheet): VerdictChange {
  const result = scorePrepared(prepared, sheet);
  const target = nextBand(prepared, result.band);
  if (target === null) {
    return { kind: 'none', reason: result.band === 'indeterminate' ? 'answer-more' : 'highest-band' };
  }
  if (result.bandIsAtMost) return beforeAllIsAnswered(prepared, sheet, result, target);
  const search = new Search(prepared, sheet, target);
  if (search.isImpossible()) return { kind: 'none', reason: 'item-unsuited' };
  const needed = search.fewestSteps();
  if (needed === null) return { kind: 'none', reason: 'answer-more' };
  if (needed > MOST_STEPS) return firstGate(prepared, result, target, needed);
  const moved = search.preferredSteps(needed);
  return { kind: 'levers', target, ...moved };
}

function nextBand(prepared: Prepared, band: Band): BandId | null {
  const { bands } = prepared.structure;
  return band === 'indeterminate' ? null : (bands[bandRank(bands, band) + 1]?.id ?? null);
}

/** No set of levers gives a band of which more is known than 「至多」; only that even the forced steps are many can be said. */
function beforeAllIsAnswered(
  prepared: Prepared,
  sheet: ScoredSheet,
  result: ScoreResult,
  target: BandId,
): VerdictChange {
  const needed = stepsOf(forcedSteps(prepared, sheet, target));
  return needed > MOST_STEPS ? firstGate(prepared, result, target, needed) : { kind: 'none', reason: 'answer-more' };
}

function firstGate(prepared: Prepared, result: ScoreResult, target: BandId, needed: number): VerdictChange {
  const gate = result.gates.find(({ id }) => id === result.decidingGates[0]);
  const heaviest = result.factors
    .filter(({ kind, level }) => kind === 'lever' && level !== null && level < 5)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_STEPS);
  const factors = gate ? gate.blockedBy : heaviest.map(({ code }) => code);
  return { kind: 'too-many', target, needed, gate: gate?.id ?? null, factors };
}

/** The level each gate factor must have before a cap lets the band be `target`; 0 where none does. */
function requiredGateLevel(prepared: Prepared, target: BandId, ofOwnerGate: boolean): number {
  const { bands, caps, thresholds } = prepared.structure;
  const levels: Partial<Record<CapCode, number>> = {
    'no-owner': ofOwnerGate ? thresholds.gateHeldLevel : 0,
    'gate-failed': thresholds.gateHeldLevel,
    'gate-held': thresholds.gatePassLevel,
    'gate-not-settled': thresholds.settledLevel,
  };
  const standing = caps.filter(({ bandAtMost }) => bandRank(bands, bandAtMost) < bandRank(bands, target));
  return Math.max(0, ...standing.map(({ code }) => levels[code] ?? 0));
}

/** What no set can do without: gate factors up to the level the target asks for. */
function forcedSteps(prepared: Prepared, sheet: ScoredSheet, target: BandId): LevelStep[] {
  return prepared.gates.flatMap(({ gate, isOwnerGate }) => {
    const to = requiredGateLevel(prepared, target, isOwnerGate);
    return gate.factors.flatMap(({ code }): LevelStep[] => {
      const answer = sheet.answers.find(({ factor }) => factor === code);
      const status = statusOf(answer);
      if (status === 'not-applicable') return [];
      if (status !== 'answered')
        return to < prepared.structure.thresholds.gatePassLevel ? [] : [{ factor: code, from: null, to }];
      return answer!.level! < to ? [{ factor: code, from: answer!.level!, to }] : [];
    });
  });
}

/** A factor that has to be answered first counts one step, whatever the level. */
function stepsOf(steps: readonly LevelStep[]): number {
  return steps.reduce((sum, { from, to }) => sum + (from === null ? 1 : to - from), 0);
}

type Levels = ReadonlyMap<FactorCode, number>;

class Search {
  private readonly forced: readonly LevelStep[];
  /** Levers that may take further steps, in order of preference: gate order, then weight. */
  private readonly preference: readonly FactorCode[];
  private readonly start: Levels;

  constructor(
    private readonly prepared: Prepared,
    private readonly sheet: ScoredSheet,
    private readonly target: BandId,
  ) {
    this.forced = forcedSteps(prepared, sheet, target);
    const answered = sheet.answers.filter((answer) => statusOf(answer) === 'answered');
    const levels = new Map(answered.map(({ factor, level }) => [factor, level!]));
    for (const { factor, to } of this.forced) levels.set(factor, to);
    this.start = levels;
    this.preference = byPreference(prepared).filter((code) => levels.has(code));
  }

  isImpossible(): boolean {
    const { bands } = this.prepared.structure;
    const cap = this.at(this.start).caps.find(({ code }) => code === 'item-unsuited');
    return cap !== undefined && bandRank(bands, cap.bandAtMost) < bandRank(bands, this.target);
  }

  fewestSteps(): number | null {
    const free = this.greedySteps(this.start);
    return free === null ? null : free + this.forcedCount();
  }

  /** Among the sets of `needed` steps, the one that prefers gates in their order, then heavy levers. */
  preferredSteps(needed: number): { steps: LevelStep[]; score: number; band: Band } {
    let levels: Levels = this.start;
    for (let left = needed - this.forcedCount(); left > 0; left--) {
      const chosen = this.preference
        .filter((code) => levels.get(code)! < 5)
        .map((code) => raised(levels, code))
        .find((candidate) => (this.greedySteps(candidate, left - 1) ?? Infinity) <= left - 1);
      levels = chosen!;
    }
    const { overall, band } = this.at(levels);
    return { steps: this.stepsTo(levels), score: overall.score!, band };
  }

  private forcedCount(): number {
    return stepsOf(this.forced);
  }

  /**
   * Fewest further steps: all steps of a lever weigh alike, so the heaviest lever first is best, inside the weak
   * dimensions as long as there are any. null where no lever is left; stops early above `most`.
   */
  private greedySteps(levels: Levels, most = Infinity): number | null {
    const byWeight = this.preference.toSorted((one, other) => this.weight(other) - this.weight(one));
    let current = levels;
    for (let steps = 0; ; steps++) {
      const result = this.at(current);
      if (this.reaches(result)) return steps;
      if (steps >= most) return steps + 1;
      const weak = result.caps.find(({ code }) => code === 'weak-dimension')?.because ?? [];
      const open = byWeight.filter((code) => current.get(code)! < 5);
      const next = open.find((code) => weak.includes(this.dimension(code))) ?? open[0];
      if (next === undefined) return null;
      current = raised(current, next);
    }
  }

  private reaches(result: ScoreResult): boolean {
    const { bands } = this.prepared.structure;
    return bandRank(bands, result.band) >= bandRank(bands, this.target);
  }

  private at(levels: Levels): ScoreResult {
    const others = this.sheet.answers.filter(({ factor }) => !levels.has(factor));
    const moved = [...levels].map(([factor, level]): ScoredAnswer => {
      const given = this.sheet.answers.find((answer) => answer.factor === factor);
      return { factor, level, confidence: given?.confidence };
    });
    return scorePrepared(this.prepared, { ...this.sheet, answers: [...others, ...moved] });
  }

  private stepsTo(levels: Levels): LevelStep[] {
    const order = byPreference(this.prepared);
    return [...levels]
      .map(([factor, to]): LevelStep => {
        const given = this.sheet.answers.find((answer) => answer.factor === factor);
        return { factor, from: given && statusOf(given) === 'answered' ? given.level! : null, to };
      })
      .filter(({ from, to }) => from !== to)
      .sort((one, other) => order.indexOf(one.factor) - order.indexOf(other.factor));
  }

  private weight(code: FactorCode): number {
    return this.prepared.weights[this.prepared.positions.get(code)!]!;
  }

  private dimension(code: FactorCode): string {
    return this.prepared.structure.factors[this.prepared.positions.get(code)!]!.dimension;
  }
}

function raised(levels: Levels, code: FactorCode): Levels {
  return new Map(levels).set(code, levels.get(code)! + 1);
}

function byPreference({ structure, weights, gates }: Prepared): FactorCode[] {
  const inGates = gates.flatMap(({ gate }) => gate.factors.map(({ code }) => code));
  const others = structure.factors
    .map(({ code, kind }, index) => ({ code, kind, weight: weights[index]! }))
    .filter(({ code, kind }) => kind === 'lever' && !inGates.includes(code))
    .sort((one, other) => other.weight - one.weight);
  return [...inGates, ...others.map(({ code }) => code)];
}
