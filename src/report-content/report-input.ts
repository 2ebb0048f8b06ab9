import type { Calendar, Locale } from '../advice/action.js';
import type { Plan } from '../advice/plan.js';
import type { Robustness } from '../scoring/robustness.js';
import type { ScoreResult } from '../scoring/score-result.js';
import type { VerdictChange } from '../scoring/verdict-change.js';
import type { WeightScheme } from '../scoring/weights.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import type { HeardVoices } from './heard-voices.js';
import type { MedianScore } from './median-score.js';
import type { ReviewDecision, ReviewedEdition } from './reviewed.js';
import type { Audience } from './spread.js';
import type { FrameworkVersion } from './wording.js';

/** A result as it is stored: what was scored, by which engine, over which sheet. */
export interface StoredResult extends ScoreResult {
  /** Package version of the scoring engine. */
  readonly engine: string;
  /** Hex SHA-256 of the sheet as the reviewing body sees it. */
  readonly sheetHash: string;
}

/** Of which edition of an assessment the report speaks. Nothing here is read from a clock. */
export interface Edition {
  readonly assessmentTitle?: string;
  /** ISO 8601 UTC; null for a draft. */
  readonly submittedAt: string | null;
  readonly contentHash: string | null;
  /** 1 = first submission; null for a draft. */
  readonly revision: number | null;
  /** `draft` = a preview: nobody has signed it. */
  readonly reviewState: 'self-assessed' | 'draft' | ReviewDecision;
  readonly requestedBy?: string | null;
  readonly approvedBy?: string | null;
  readonly reviewingBody: Readonly<Record<Locale, string>>;
  /** IANA name, such as Asia/Taipei. */
  readonly timeZone: string;
  /** 民國 or western years in zh-TW; western where absent. English always has western years. */
  readonly calendar?: Calendar;
}

export const DEFAULT_REVIEWING_BODY: Edition['reviewingBody'] = { 'zh-TW': '研考會', en: 'RDEC' };

/** Everything a report is made from; equal input gives the same report, to the byte. */
export interface ReportInput {
  readonly locale: Locale;
  readonly sheet: ReportSheet;
  readonly result: StoredResult;
  readonly robustness: Robustness | null;
  /** Absent where it was submitted before medians were scored. */
  readonly medianScore?: MedianScore | null;
  readonly change: VerdictChange;
  readonly plan: Plan;
  readonly framework: FrameworkVersion;
  /** The scheme the result was made with. */
  readonly scheme: WeightScheme;
  /** The schemes shipped with the framework version, in its order, and the reviewing body's own where it was used. */
  readonly schemes: readonly WeightScheme[];
  readonly edition: Edition;
  /**
   * Who will read it (method, section 7). The agency's coordinator sees medians from three respondents on, the
   * reviewing body from five. A report both may open is made for the reviewing body, which is also the default.
   */
  readonly audience?: Audience;
  /** Who was heard, where the sheet no longer names its respondents; without it the sheet is asked. */
  readonly heard?: HeardVoices;
  /** Absent until the review is decided. */
  readonly review?: ReviewedEdition;
}
