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

export type SectionId = (typeof CHAPTERS)[number];

export function sectionHead({ labels }: ReportContext, id: SectionId): SectionHead {
  return { id, number: String(CHAPTERS.indexOf(id) + 1), title: labels.sections[id] };
}
