import { agreementForReviewer, medianAcrossAgencies } from '../sheet/agreement.js';
import type { Agreement } from '../sheet/agreement.js';
import type { Respondent, SheetAnswer } from '../sheet/answer-sheet.js';
import { agreementForCoordinator } from '../sheet/coordinator-agreement.js';
import type { ReviewerAnswer } from '../sheet/reviewer-sheet.js';

/** Range of levels from which opinions are a disagreement to settle (method, section 7). */
const DISPUTED_RANGE = 2;

/** Who will read it: the agency's coordinator sees medians from three respondents on, the reviewing body from five. */
export type Audience = 'agency' | 'reviewing-body';

/** What may be shown of the respondents to one factor. */
export interface Spread {
  readonly n: number;
  /** null where it is hidden. */
  readonly median: number | null;
  /** null where only that it is wide may be said. */
  readonly range: number | null;
  readonly isDisputed: boolean;
}

/**
 * From the respondents, or, outside the owning agency, from the agreement that stands in their place.
 *
 * @param ownAgency whose the respondents are who name no agency
 */
export function spreadOf(
  { respondents = [], agreement }: SheetAnswer & Pick<ReviewerAnswer, 'agreement'>,
  audience: Audience | undefined,
  ownAgency: string,
): Spread | null {
  if (respondents.length === 0) return agreement ? spreadOfAgreement(agreement) : null;
  const levels = respondents.map(({ level }) => level);
  const median = medianOf(respondents, ownAgency);
  if (audience !== 'agency') {
    const seen = agreementForReviewer(levels);
    return spreadOfAgreement(seen.median === null ? seen : { ...seen, median });
  }
  const seen = agreementForCoordinator(levels, []);
  if (seen.shows === 'count') return { n: seen.n, median: null, range: null, isDisputed: false };
  const range = seen.shows === 'range' ? seen.range : null;
  return { n: seen.n, median, range, isDisputed: seen.isDisputed };
}

function medianOf(respondents: readonly Respondent[], ownAgency: string): number | null {
  const byAgency = Map.groupBy(respondents, ({ agency }) => agency ?? ownAgency);
  return medianAcrossAgencies([...byAgency.values()].map((members) => members.map(({ level }) => level)));
}

function spreadOfAgreement({ n, median, range }: Agreement): Spread {
  return { n, median, range, isDisputed: (range ?? 0) >= DISPUTED_RANGE };
}
