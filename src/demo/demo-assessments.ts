import { readFileSync } from 'node:fs';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';

/** The states the service has, each with at least one of the six case sheets. */
export type DemoState = 'draft' | 'submission-requested' | 'submitted';

export interface DemoAssessment {
  readonly file: string;
  readonly state: DemoState;
  /** Handed to the agency's respondent, who answers them alone. */
  readonly tasks?: readonly FactorCode[];
}

export const DEMO_ASSESSMENTS: readonly DemoAssessment[] = [
  { file: 'nice-2009-05', state: 'submitted' },
  { file: 'nice-2009-09', state: 'submitted' },
  { file: 'lifebuoy-2009-05', state: 'submitted' },
  { file: 'lifebuoy-2009-09', state: 'draft', tasks: ['L2', 'L4', 'O4', 'G25'] },
  { file: 'eservices-2009-10', state: 'submission-requested' },
  { file: 'police110-2009-09', state: 'submitted' },
];

export function demoSheet(file: string): ReportSheet {
  return JSON.parse(readFileSync(new URL(`./sheets/${file}.json`, import.meta.url), 'utf8')) as ReportSheet;
}
