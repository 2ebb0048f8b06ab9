import { readFileSync } from 'node:fs';
import type { AssessmentOccasion } from '../assessments/assessment.status.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { ReportSheet, SheetAnswer } from '../sheet/answer-sheet.js';
import { ACCEPTED, IN_REVIEW, PLANNED, RETURNED, TREND } from './demo-reviews.js';
import type { DemoReview } from './demo-reviews.js';

/** How far an assessment is; what comes after its signature is its review's. */
export type DemoState = 'draft' | 'submission-requested' | 'submitted';

export interface DemoRevision {
  readonly state: Exclude<DemoState, 'draft'>;
  readonly daysAgo: number;
  readonly answers: readonly SheetAnswer[];
}

export interface DemoAssessment {
  readonly file: string;
  /** Beside the pilot's title, where a sheet appears once more. */
  readonly year?: string;
  readonly state: DemoState;
  /** Days before today on which it was handed in. */
  readonly daysAgo: number;
  /** In place of the sheet's own date. */
  readonly assessedAt?: string;
  /** In place of the sheet's own answers. */
  readonly answers?: readonly SheetAnswer[];
  /** Opened once more after it was handed in. */
  readonly revised?: DemoRevision;
  /** Handed to the agency's respondent, who answers them alone. */
  readonly tasks?: readonly FactorCode[];
  /** Place in its agency's list of the one that it takes up again. */
  readonly former?: { readonly place: number; readonly occasion: AssessmentOccasion };
  readonly review?: DemoReview;
}

/**
 * The six case sheets, each handed in as it stands, and in every state that the service has; each agency's in the order
 * of time. Some appear once more, as of another year, and there say what the cases themselves do not.
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
  { file: 'lifebuoy-2009-09', state: 'submitted', daysAgo: 5, former: { place: 1, occasion: 'periodic' } },
  {
    file: 'nice-2009-09',
    assessedAt: '2010-03',
    state: 'draft',
    daysAgo: 0,
    tasks: ['L2', 'L4', 'O4', 'G25'],
    former: { place: 2, occasion: 'before-spreading' },
  },
  {
    file: 'eservices-2009-10',
    year: '97 年度',
    state: 'submitted',
    daysAgo: 30,
    answers: [
      { factor: 'T10', status: 'not-applicable', reason: '會辦機關是登入平台檢視案件，不與各機關的業務系統交換資料。' },
      {
        factor: 'G20',
        status: 'not-applicable',
        reason: '傳送的是申請人自己的申請書與附件，沒有收費或轉作他用的問題。',
      },
    ],
    review: RETURNED,
  },
  {
    file: 'eservices-2009-10',
    state: 'submitted',
    daysAgo: 8,
    revised: {
      state: 'submission-requested',
      daysAgo: 0,
      answers: [
        {
          factor: 'G24',
          level: 2,
          confidence: 'low',
          note: '目前由研考會與資訊處分工維運，尚未排定接手人選，擬於下次檢討會議提出。（示範補充）',
        },
      ],
    },
  },
  {
    file: 'police110-2009-09',
    state: 'submitted',
    daysAgo: 7,
    answers: [{ factor: 'T12', status: 'unknown', reason: '跨區移轉件數尚在統計，俟業務單位提供後補答。（示範補充）' }],
    revised: { state: 'submitted', daysAgo: 6, answers: ownAnswers('police110-2009-09', 'T12') },
  },
];

/** What is opened with. */
export function sheetOf({ file, year, assessedAt, answers = [] }: DemoAssessment): ReportSheet {
  const sheet = demoSheet(file, year);
  const said = sheet.answers.map((own) => answers.find(({ factor }) => factor === own.factor) ?? own);
  return { ...sheet, ...(assessedAt !== undefined && { assessedAt }), answers: said };
}

export function demoSheet(file: string, year?: string): ReportSheet {
  const text = readFileSync(new URL(`./sheets/${file}.json`, import.meta.url), 'utf8');
  const sheet = JSON.parse(text) as ReportSheet;
  if (year === undefined) return sheet;
  return { ...sheet, pilot: { ...sheet.pilot, title: `${sheet.pilot.title}（${year}）` } };
}

function ownAnswers(file: string, ...factors: FactorCode[]): SheetAnswer[] {
  return demoSheet(file).answers.filter(({ factor }) => factors.includes(factor));
}
