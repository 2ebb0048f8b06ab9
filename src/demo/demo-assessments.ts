import { readFileSync } from 'node:fs';
import type { AssessmentOccasion } from '../assessments/assessment.status.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { ACCEPTED, IN_REVIEW, PLANNED, RETURNED, TREND } from './demo-reviews.js';
import type { DemoReview } from './demo-reviews.js';

/** How far an assessment is; what comes after its signature is its review's. */
export type DemoState = 'draft' | 'submission-requested' | 'submitted';

export interface DemoAssessment {
  readonly file: string;
  /** Beside the pilot's title, where a sheet appears once more. */
  readonly year?: string;
  readonly state: DemoState;
  /** Days before today on which it was handed in. */
  readonly daysAgo: number;
  /** Handed to the agency's respondent, who answers them alone. */
  readonly tasks?: readonly FactorCode[];
  /** Place in its agency's list of the one that it takes up again. */
  readonly former?: { readonly place: number; readonly occasion: AssessmentOccasion };
  readonly review?: DemoReview;
}

/**
 * The six case sheets in every state that the service has, each agency's in the order of time: waiting, in review,
 * returned, accepted, accepted with a plan, taken up again. Two appear once more, as of another year.
 */
export const DEMO_ASSESSMENTS: readonly DemoAssessment[] = [
  { file: 'nice-2009-05', state: 'submitted', daysAgo: 120, review: PLANNED },
  { file: 'lifebuoy-2009-05', state: 'submitted', daysAgo: 75, review: ACCEPTED },
  {
    file: 'nice-2009-09',
    state: 'submitted',
    daysAgo: 12,
    former: { place: 0, occasion: 'after-pilot' },
    review: TREND,
  },
  { file: 'lifebuoy-2009-05', year: '97 年度', state: 'submitted', daysAgo: 9, review: IN_REVIEW },
  {
    file: 'lifebuoy-2009-09',
    state: 'draft',
    daysAgo: 0,
    tasks: ['L2', 'L4', 'O4', 'G25'],
    former: { place: 1, occasion: 'periodic' },
  },
  { file: 'eservices-2009-10', year: '97 年度', state: 'submitted', daysAgo: 30, review: RETURNED },
  { file: 'eservices-2009-10', state: 'submission-requested', daysAgo: 0 },
  { file: 'police110-2009-09', state: 'submitted', daysAgo: 6 },
];

export function demoSheet(file: string, year?: string): ReportSheet {
  const text = readFileSync(new URL(`./sheets/${file}.json`, import.meta.url), 'utf8');
  const sheet = JSON.parse(text) as ReportSheet;
  if (year === undefined) return sheet;
  return { ...sheet, pilot: { ...sheet.pilot, title: `${sheet.pilot.title}（${year}）` } };
}
