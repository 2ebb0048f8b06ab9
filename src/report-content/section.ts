import type { ReportContext } from './report-context.js';
import type { ReportLabels } from './labels-zh-tw.js';

/** A chapter's place in the report. `id` anchors it and keys its page number; the number is what readers cite. */
export interface SectionHead {
  readonly id: SectionId;
  readonly number: string;
  readonly title: string;
}

export const CHAPTERS = [
  'profile',
  'gates',
  'factors',
  'strengths',
  'voices',
  'electronic',
  'robustness',
  'plan',
  'central',
  'timeLine',
  'answers',
  'method',
] as const satisfies readonly (keyof ReportLabels['sections'])[];

/** Lettered, and before the others, so that a chapter has the same number whether it has been reviewed or not. */
export const REVIEW_CHAPTERS = [
  'verified',
  'agreedPlan',
] as const satisfies readonly (keyof ReportLabels['sections'])[];

export type SectionId = (typeof CHAPTERS)[number] | (typeof REVIEW_CHAPTERS)[number];

/** In the order of the document. */
export function chaptersOf({ input }: ReportContext): SectionId[] {
  const { review } = input;
  const reviewed = review ? REVIEW_CHAPTERS.filter((id) => id === 'verified' || review.plan.length > 0) : [];
  return [...reviewed, ...CHAPTERS];
}

export function sectionHead({ labels }: ReportContext, id: SectionId): SectionHead {
  const place = CHAPTERS.findIndex((one) => one === id);
  const letter = REVIEW_CHAPTERS.findIndex((one) => one === id);
  const number = letter < 0 ? String(place + 1) : labels.review.letters[letter]!;
  return { id, number, title: labels.sections[id] };
}
