import type { Locale } from '../advice/action.js';
import type { TriageRead } from './read-triage.js';
import { claimStanding, pointStandings } from './review-points.js';

/** What the reviewing body wants to know of a pilot, in words, with how the answers stand. */
export function reviewPointsView({ file, answers }: TriageRead, locale: Locale) {
  const { framework, findings } = file;
  const judged = findings.filter(({ status }) => status !== null).map(({ factor }) => factor);
  const standings = pointStandings(framework.reviewPoints, answers, new Set(judged));
  return {
    claims: claimStanding(answers),
    items: framework.reviewPoints.map((point, index) => ({ ...point[locale], ...standings[index]! })),
  };
}
