import type { Locale } from '../advice/action.js';
import type { AssessmentOccasion } from '../assessments/assessment.status.js';
import type { SubmissionStatus } from '../submissions/submission.status.js';

/** Where a review stands, as lists say it. */
export const REVIEW_STATUS_NAMES: Readonly<Record<Locale, Readonly<Record<SubmissionStatus, string>>>> = {
  'zh-TW': {
    submitted: '待審查',
    'in-review': '審查中',
    accepted: '審查通過',
    'accepted-with-plan': '附改善計畫通過',
    returned: '退回補正',
    superseded: '已由新版取代',
  },
  en: {
    submitted: 'Waiting',
    'in-review': 'In review',
    accepted: 'Accepted',
    'accepted-with-plan': 'Accepted with a plan',
    returned: 'Returned',
    superseded: 'Replaced by a newer revision',
  },
};

/** Why a pilot was assessed once more, as lists say it; a first assessment has no occasion. */
export const OCCASION_NAMES: Readonly<Record<Locale, Readonly<Record<AssessmentOccasion, string>>>> = {
  'zh-TW': {
    'before-pilot': '試辦前',
    'after-pilot': '試辦後',
    'before-spreading': '擴大推廣前',
    periodic: '定期複評',
  },
  en: {
    'before-pilot': 'Before the pilot',
    'after-pilot': 'After the pilot',
    'before-spreading': 'Before it is extended',
    periodic: 'Regular re-assessment',
  },
};

/** Headings of the queue as a file. */
export const QUEUE_HEADINGS = {
  'zh-TW': {
    name: '審查清單',
    agencyName: '機關',
    agencyLevel: '政府層級',
    pilotTitle: '試辦案',
    revision: '版次',
    occasion: '再次評估',
    assessedIn: '評估時點',
    status: '狀態',
    openedAt: '提送時間',
    ageDays: '提送至今（日）',
    holderName: '審查人',
    answered: '機關已回復的題數',
    score: '自評分數',
    band: '自評評等',
    verifiedScore: '審定分數',
    verifiedBand: '審定評等',
    underReview: '查核不足，不評定',
    difference: '自評與審查差距',
    shareVerified: '已查核的權重',
    decidedAt: '決定時間',
  },
  en: {
    name: 'Submissions to review',
    agencyName: 'Agency',
    agencyLevel: 'Level of government',
    pilotTitle: 'Pilot',
    revision: 'Revision',
    occasion: 'Assessed again',
    assessedIn: 'Assessed at',
    status: 'Status',
    openedAt: 'Handed in',
    ageDays: 'Days since handed in',
    holderName: 'Reviewer',
    answered: 'Factors the agency has replied to',
    score: 'Self-assessed score',
    band: 'Self-assessed band',
    verifiedScore: 'Verified score',
    verifiedBand: 'Verified band',
    underReview: 'Too little verified for a band',
    difference: 'Self-assessed minus verified',
    shareVerified: 'Weight verified',
    decidedAt: 'Decided',
  },
} as const;
