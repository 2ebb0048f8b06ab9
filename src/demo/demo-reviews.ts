import type { FactorCode } from '../scoring/framework-structure.js';

interface Change {
  readonly factor: FactorCode;
  readonly level: number;
  readonly reason: string;
}

interface Accepted {
  readonly factor: FactorCode;
  readonly reason: string;
}

/** What the reviewing body did with a submission: everything else that counts towards a verified band is confirmed. */
export interface DemoReview {
  readonly decision: 'accept' | 'accept-with-plan' | 'return' | null;
  /** Days before today on which it was decided. */
  readonly daysAgo: number;
  readonly confirms: 'enough' | 'few';
  /** Of a not-applicable one, its rejection. */
  readonly changes: readonly Change[];
  /** Not-applicable ones that are. */
  readonly notApplicable?: readonly Accepted[];
  readonly question?: { readonly factor: FactorCode; readonly text: string; readonly reply?: string };
  readonly comment: string;
}

export const PLANNED: DemoReview = {
  decision: 'accept-with-plan',
  daysAgo: 110,
  confirms: 'enough',
  changes: [
    { factor: 'G16', level: 3, reason: '首長裁示見會議紀錄，惟尚無正式核定文號。' },
    { factor: 'T12', level: 3, reason: '往來頻率有估計，件數未附統計。' },
  ],
  comment: '整體已具條件，請先補足法源與權責歸屬；下列行動如期辦理後，即可正式試辦。',
};

export const TREND: DemoReview = {
  decision: 'accept',
  daysAgo: 4,
  confirms: 'enough',
  changes: [],
  comment: '改善計畫已有成果，同意依所報時程續行試辦。',
};

export const ACCEPTED: DemoReview = {
  decision: 'accept',
  daysAgo: 68,
  confirms: 'enough',
  changes: [{ factor: 'O1', level: 3, reason: '民眾的好處清楚，提供機關多做的查驗工作則未說明如何抵補。' }],
  comment: '同意依現況列管，請於取得財稅資料的授權後再次評估。',
};

export const IN_REVIEW: DemoReview = {
  decision: null,
  daysAgo: 3,
  confirms: 'few',
  changes: [{ factor: 'G16', level: 2, reason: '僅有單位主管支持，未見首長核定。' }],
  question: {
    factor: 'L2',
    text: '請說明引用的法條及主管機關函釋文號，並確認是否涵蓋本案的使用目的。',
    reply: '已洽法制單位，函釋文號為台財稅字第 09704512340 號，影本將補附於佐證。',
  },
  comment: '',
};

export const RETURNED: DemoReview = {
  decision: 'return',
  daysAgo: 22,
  confirms: 'few',
  changes: [
    { factor: 'G23', level: 3, reason: '進度由資訊處彙整，落後時由誰處理未見規定。' },
    { factor: 'T4', level: 2, reason: '調閱紀錄如何留存未說明，亦未附檢核紀錄。' },
    { factor: 'T10', level: 2, reason: '收件後仍須重新登打至各機關的業務系統，正是本題所問，不宜列為不適用。' },
  ],
  notApplicable: [{ factor: 'G20', reason: '平台不提供資料加值或轉用，同意列為不適用。' }],
  question: { factor: 'O1', text: '會外機關承辦多做的工作，由誰分擔？請補充實際作法。' },
  comment: '請補正資訊安全與進度管理的佐證後重新提送；其餘意見見各題。',
};
