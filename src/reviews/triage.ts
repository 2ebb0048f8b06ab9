import type { ContradictionRule } from '../report-content/wording.js';
import type { AnswerStatus, Confidence } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';

/** From this level on an answer wants proof. */
export const HIGH_LEVEL = 4;
/** This many levels above others is far. */
export const FAR_LEVELS = 2;
/** This many levels higher than in the last revision is a rise to be explained. */
export const RISE_LEVELS = 2;
/** Fewer comparable submissions say nothing, and might tell whose they are. */
export const FEWEST_COMPARABLE = 5;
/** From this many respondents on their median decides, shown or not (method, section 7). */
export const FEWEST_RESPONDENTS = 3;

/** One answer as the agency handed it in, with all that is known beside it. */
export interface TriageAnswer {
  readonly factor: FactorCode;
  readonly status: AnswerStatus;
  readonly level: number | null;
  readonly confidence: Confidence | null;
  /** Global weight, 0 for the factors of the service item. */
  readonly weight: number;
  /** References and files. */
  readonly evidenceCount: number;
  /** Who gave a level of their own. */
  readonly respondents: number;
  /** Lower median of the respondents, where method section 7 shows it to the reviewing body. */
  readonly respondentMedian: number | null;
  /** Flagged at hand-in: above the median of the respondents, which may be hidden. */
  readonly isAboveRespondents: boolean;
  readonly comparable: Comparable | null;
  /** In the revision handed in before this one; null where there is none, or it had no level. */
  readonly previousLevel: number | null;
}

/** Verified levels of other agencies' submissions of the same framework version and way of integrating. */
export interface Comparable {
  readonly n: number;
  /** The lower one of two. */
  readonly median: number;
}

export type TriageReason =
  | { readonly code: 'not-applicable' }
  | { readonly code: 'high-without-evidence' }
  | { readonly code: 'above-comparable'; readonly median: number; readonly n: number; readonly isFar: boolean }
  | { readonly code: 'above-respondents'; readonly median: number | null }
  | { readonly code: 'risen'; readonly from: number }
  | { readonly code: 'low-confidence' }
  | { readonly code: 'contradiction'; readonly rule: string; readonly other: FactorCode };

/** What the likely over-rating was read from. */
export type TriageBasis = 'comparable' | 'respondents' | 'no-evidence';

export interface TriageItem {
  readonly factor: FactorCode;
  readonly weight: number;
  /** In levels; 0 where nothing says so. */
  readonly overRating: number;
  readonly basis: TriageBasis | null;
  /** weight × overRating: what the list is ordered by. */
  readonly urgency: number;
  /** Never empty. */
  readonly reasons: readonly TriageReason[];
}

/**
 * The answers a reviewer should look at first, each with every reason why: those that weigh most and are most likely too
 * high come first, then by weight, then in the order of the framework. Answers that nothing speaks against are left out.
 *
 * @param answers in framework order
 */
export function triage(answers: readonly TriageAnswer[], rules: readonly ContradictionRule[]): TriageItem[] {
  const levels = new Map(answers.map(({ factor, level }) => [factor, level]));
  return answers
    .map((answer) => itemOf(answer, [...reasonsOf(answer), ...contradictionsOf(answer.factor, levels, rules)]))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((one, other) => other.urgency - one.urgency || other.weight - one.weight);
}

function itemOf(answer: TriageAnswer, reasons: readonly TriageReason[]): TriageItem {
  const { factor, weight } = answer;
  const { overRating, basis } = likelyOverRating(answer);
  return { factor, weight, overRating, basis, urgency: weight * overRating, reasons };
}

/**
 * How many levels an answer is likely too high: above the lower median of comparable submissions where there are five;
 * else above the respondents' median where three or more gave a level; else 1 for a high level that nothing proves.
 *
 * Worked example: level 5, comparable median 3 of 8: 2. Level 5, 4 comparable, respondents' median 4: 1. Level 4, two
 * respondents, no evidence: 1; with evidence: 0. Three or four respondents, whose median may not be shown: 1 where the
 * answer is flagged as above it, else 0, with evidence or without.
 */
export function likelyOverRating(answer: TriageAnswer): Pick<TriageItem, 'overRating' | 'basis'> {
  const { level, comparable, respondents, respondentMedian, isAboveRespondents, evidenceCount } = answer;
  if (level === null) return { overRating: 0, basis: null };
  const above = (median: number, basis: TriageBasis) => {
    const overRating = Math.max(0, level - median);
    return { overRating, basis: overRating > 0 ? basis : null };
  };
  if (comparable && comparable.n >= FEWEST_COMPARABLE) return above(comparable.median, 'comparable');
  if (respondents >= FEWEST_RESPONDENTS)
    return above(respondentMedian ?? (isAboveRespondents ? level - 1 : level), 'respondents');
  const isUnproven = level >= HIGH_LEVEL && evidenceCount === 0;
  return isUnproven ? { overRating: 1, basis: 'no-evidence' } : { overRating: 0, basis: null };
}

function reasonsOf(answer: TriageAnswer): TriageReason[] {
  const { level, status, confidence, evidenceCount, previousLevel } = answer;
  if (status === 'not-applicable') return [{ code: 'not-applicable' }];
  if (level === null) return [];
  return [
    ...(level >= HIGH_LEVEL && evidenceCount === 0 ? [{ code: 'high-without-evidence' as const }] : []),
    ...aboveOthers(answer, level),
    ...(previousLevel !== null && level >= previousLevel + RISE_LEVELS
      ? [{ code: 'risen' as const, from: previousLevel }]
      : []),
    // Level 1 cannot be too high, however little one knows.
    ...(confidence === 'low' && level > 1 ? [{ code: 'low-confidence' as const }] : []),
  ];
}

function aboveOthers(
  { comparable, respondentMedian, isAboveRespondents }: TriageAnswer,
  level: number,
): TriageReason[] {
  const reasons: TriageReason[] = [];
  if (comparable && comparable.n >= FEWEST_COMPARABLE && level > comparable.median) {
    const isFar = level >= comparable.median + FAR_LEVELS;
    reasons.push({ code: 'above-comparable', ...comparable, isFar });
  }
  if (isAboveRespondents || (respondentMedian !== null && level > respondentMedian)) {
    reasons.push({ code: 'above-respondents', median: respondentMedian });
  }
  return reasons;
}

/** Both ends of a contradiction are looked at. */
function contradictionsOf(
  factor: FactorCode,
  levels: ReadonlyMap<FactorCode, number | null>,
  rules: readonly ContradictionRule[],
): TriageReason[] {
  return rules.flatMap(({ id, low, high }): TriageReason[] => {
    if (factor !== low.factor && factor !== high.factor) return [];
    const [lower, higher] = [levels.get(low.factor) ?? null, levels.get(high.factor) ?? null];
    if (lower === null || higher === null || lower > low.atMost || higher < high.atLeast) return [];
    return [{ code: 'contradiction', rule: id, other: factor === low.factor ? high.factor : low.factor }];
  });
}

/**
 * The lower median of levels that are only counted.
 *
 * @param counts how many are at level 1, 2, … 5
 */
export function comparableOf(counts: readonly number[]): Comparable | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  const index = counts.findIndex((count) => (below += count) * 2 >= n && n > 0);
  return index < 0 ? null : { n, median: index + 1 };
}
