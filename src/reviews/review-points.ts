import type { ReviewPoint } from '../report-content/wording.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { HIGH_LEVEL } from './triage.js';
import type { TriageAnswer } from './triage.js';

/** From this level on a matter is in place, if not yet everywhere. */
export const IN_PLACE_LEVEL = 3;
/** Fewer people than this may all be those who promote the pilot. */
export const FEWEST_VOICES = 3;

/** How the answers behind one point stand. */
export interface PointStanding {
  readonly id: string;
  /** Factors that apply to this pilot, in the order of the point; the counts below are of these. */
  readonly factors: readonly FactorCode[];
  /** At level 3 or above. */
  readonly inPlace: number;
  /** Answered with at least one reference or file. */
  readonly evidenced: number;
  /** Confirmed or changed by the review. */
  readonly verified: number;
}

/** How far the high answers, those at level 4 or 5, are borne out. */
export interface ClaimStanding {
  readonly high: number;
  /** Of these, with at least one reference or file. */
  readonly evidenced: number;
  /** Of these, answered for by fewer than three people. */
  readonly byFew: number;
}

/**
 * What the reviewing body wants to know of a pilot, read from the answers.
 *
 * @param verified factors that were confirmed or changed
 */
export function pointStandings(
  points: readonly ReviewPoint[],
  answers: readonly TriageAnswer[],
  verified: ReadonlySet<FactorCode>,
): PointStanding[] {
  const said = new Map(answers.map((answer) => [answer.factor, answer]));
  return points.map(({ id, factors }) => {
    const applying = factors
      .flatMap((code) => said.get(code) ?? [])
      .filter(({ status }) => status !== 'not-applicable');
    const count = (holds: (answer: TriageAnswer) => boolean): number => applying.filter(holds).length;
    return {
      id,
      factors: applying.map(({ factor }) => factor),
      inPlace: count(({ level }) => level !== null && level >= IN_PLACE_LEVEL),
      evidenced: count(({ status, evidenceCount }) => status === 'answered' && evidenceCount > 0),
      verified: count(({ factor }) => verified.has(factor)),
    };
  });
}

export function claimStanding(answers: readonly TriageAnswer[]): ClaimStanding {
  const high = answers.filter(({ level }) => level !== null && level >= HIGH_LEVEL);
  return {
    high: high.length,
    evidenced: high.filter(({ evidenceCount }) => evidenceCount > 0).length,
    byFew: high.filter(({ respondents }) => respondents < FEWEST_VOICES).length,
  };
}
