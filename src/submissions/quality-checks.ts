import type { ContradictionRule } from '../report-content/wording.js';
import { statusOf } from '../scoring/answer.js';
import type { FactorCode, FrameworkStructure } from '../scoring/framework-structure.js';
import type { FactorResult, ScoreResult } from '../scoring/score-result.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';

export type QualityCode =
  | 'high-without-evidence'
  | 'high-with-low-confidence'
  | 'contradiction'
  | 'one-level'
  | 'not-applicable-share'
  | 'many-unknowns'
  | 'gate-unanswered'
  | 'carried-over';

/** Something a careful colleague would ask about before handing in. Nothing here blocks. */
export interface QualityFinding {
  readonly code: QualityCode;
  /** In framework order. */
  readonly factors: readonly FactorCode[];
  /** Share of the whole weight that the factors carry, 0..1. */
  readonly weight: number;
  readonly dimension?: string;
  readonly gate?: string;
  /** The contradiction's id in the framework's wording. */
  readonly rule?: string;
}

export interface QualityInput {
  readonly structure: FrameworkStructure;
  readonly contradictions: readonly ContradictionRule[];
  readonly sheet: Pick<AnswerSheet, 'answers'>;
  readonly result: ScoreResult;
  /** Answers taken over from the former assessment and not saved since, in framework order. */
  readonly carriedOver: readonly FactorCode[];
}

/** From this level on an answer wants proof. */
const HIGH_LEVEL = 4;
/** A dimension with fewer answers may well be all alike. */
const FEWEST_ALIKE = 3;
/** More of the applicable weight than this should not be unknown. */
const MOST_UNKNOWN = 0.1;

/** Heaviest first; findings of one weight in the order of the checks. */
export function qualityFindings(input: QualityInput): QualityFinding[] {
  const checks = [
    highAnswers,
    contradictions,
    oneLevel,
    notApplicableShare,
    manyUnknowns,
    unansweredGates,
    carriedOver,
  ];
  return checks
    .flatMap((check) => check(input))
    .map((found) => ({ ...found, weight: weightOf(input.result, found.factors) }))
    .toSorted((one, other) => other.weight - one.weight);
}

type Found = Omit<QualityFinding, 'weight'>;

function weightOf({ factors }: ScoreResult, codes: readonly FactorCode[]): number {
  return factors.filter(({ code }) => codes.includes(code)).reduce((sum, { weight }) => sum + weight, 0);
}

function highAnswers({ sheet }: QualityInput): Found[] {
  const high = sheet.answers.filter((answer) => statusOf(answer) === 'answered' && answer.level! >= HIGH_LEVEL);
  return high.flatMap(({ factor, evidence = [], confidence }): Found[] => [
    ...(evidence.length === 0 ? [{ code: 'high-without-evidence' as const, factors: [factor] }] : []),
    ...(confidence === 'low' ? [{ code: 'high-with-low-confidence' as const, factors: [factor] }] : []),
  ]);
}

function contradictions({ structure, contradictions: rules, result }: QualityInput): Found[] {
  const levels = new Map(result.factors.map(({ code, level }) => [code, level]));
  const order = structure.factors.map(({ code }) => code);
  return rules.flatMap(({ id, low, high }): Found[] => {
    const [lower, higher] = [levels.get(low.factor) ?? null, levels.get(high.factor) ?? null];
    if (lower === null || higher === null || lower > low.atMost || higher < high.atLeast) return [];
    return [
      { code: 'contradiction', rule: id, factors: order.filter((code) => [low.factor, high.factor].includes(code)) },
    ];
  });
}

const ofDimension = ({ structure, result }: QualityInput, dimension: string): FactorResult[] =>
  result.factors.filter((_, index) => structure.factors[index]!.dimension === dimension);

const codesOf = (factors: readonly FactorResult[]): FactorCode[] => factors.map(({ code }) => code);

/** Only where the whole dimension is answered: half a dimension at one level is an unfinished one. */
function oneLevel(input: QualityInput): Found[] {
  return input.structure.dimensions.flatMap(({ code }): Found[] => {
    const applicable = ofDimension(input, code).filter(({ status }) => status !== 'not-applicable');
    const levels = new Set(applicable.map(({ level }) => level));
    const isAlike = applicable.length >= FEWEST_ALIKE && levels.size === 1 && !levels.has(null);
    return isAlike ? [{ code: 'one-level', dimension: code, factors: codesOf(applicable) }] : [];
  });
}

function notApplicableShare(input: QualityInput): Found[] {
  return input.result.flags.flatMap(({ code, dimension }): Found[] => {
    if (code !== 'not-applicable-share') return [];
    const refused = ofDimension(input, dimension!).filter(({ status }) => status === 'not-applicable');
    return [{ code, dimension: dimension!, factors: codesOf(refused) }];
  });
}

function manyUnknowns({ result }: QualityInput): Found[] {
  const unknown = codesOf(result.factors.filter(({ status }) => status === 'unknown'));
  const applicable = codesOf(result.factors.filter(({ status }) => status !== 'not-applicable'));
  const isMany = weightOf(result, unknown) > MOST_UNKNOWN * weightOf(result, applicable) + 1e-9;
  return isMany ? [{ code: 'many-unknowns', factors: unknown }] : [];
}

function unansweredGates({ structure, result }: QualityInput): Found[] {
  const unanswered = codesOf(result.factors.filter(({ status }) => status === 'unanswered'));
  return structure.gates.flatMap(({ id, factors }): Found[] => {
    const missing = unanswered.filter((code) => factors.some((one) => one.code === code));
    return missing.length > 0 ? [{ code: 'gate-unanswered', gate: id, factors: missing }] : [];
  });
}

/** Whether it still holds, only somebody who looks can say; saving it, as it is or changed, says that somebody did. */
function carriedOver({ carriedOver: factors }: QualityInput): Found[] {
  return factors.length > 0 ? [{ code: 'carried-over', factors }] : [];
}
