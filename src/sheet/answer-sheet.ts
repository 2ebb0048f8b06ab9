import type { AnswerStatus, Confidence, Level } from '../scoring/answer.js';
import type { FactorCode, Track } from '../scoring/framework-structure.js';

/** The interchange file's own name and version; a sheet with any other is not read. */
export const format = 'readiness-answer-sheet/1';

export const AGENCY_LEVELS = ['central', 'local', 'other'] as const;
export const DIRECTIONS = ['top-down', 'bottom-up'] as const;
export const INTEGRATION_MODELS = ['pooled', 'chain', 'networked'] as const;
export const EXCHANGE_FREQUENCIES = ['ad-hoc', 'occasional', 'frequent'] as const;
export const TRACKS = ['data', 'process', 'whole'] as const satisfies readonly Track[];
export const STATUSES = [
  'answered',
  'not-applicable',
  'unknown',
  'unanswered',
] as const satisfies readonly AnswerStatus[];
export const CONFIDENCES = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];
export const CAUSES = ['law', 'interpretation', 'habit', 'capability', 'money'] as const;
export const OBSTACLE_KINDS = ['statute', 'database', 'body', 'system'] as const;
export const EVIDENCE_KINDS = ['reference'] as const;
export const SEATS = ['clerk', 'supervisor', 'it', 'legal', 'accounting', 'partner', 'other'] as const;
export type Seat = (typeof SEATS)[number];

export interface Agency {
  readonly name: string;
  readonly level: (typeof AGENCY_LEVELS)[number];
}

/** The joint undertaking that is assessed. A missing `track` counts as `whole`. */
export interface Pilot {
  readonly title: string;
  readonly direction: (typeof DIRECTIONS)[number];
  readonly integrationModel: (typeof INTEGRATION_MODELS)[number];
  readonly exchangeFrequency: (typeof EXCHANGE_FREQUENCIES)[number];
  readonly track?: Track;
  readonly leadUnit?: string;
  readonly partners: readonly string[];
  readonly summary: string;
}

/** What stands in the way, by name: a statute, a database, a body, a system. */
export interface NamedObstacle {
  readonly kind: (typeof OBSTACLE_KINDS)[number];
  readonly name: string;
}

/** A document another could look up. `date` is YYYY-MM or YYYY-MM-DD. */
export interface EvidenceReference {
  readonly kind: (typeof EVIDENCE_KINDS)[number];
  readonly documentNumber?: string;
  readonly date?: string;
  readonly title: string;
  readonly holder?: string;
}

/** One person's own level. Never leaves the owning agency: see reviewer-sheet.ts. No `agency` = the sheet's own. */
export interface Respondent {
  readonly role: string;
  readonly seat?: Seat;
  readonly agency?: string;
  readonly level: Level;
}

/**
 * What is said about one factor. `status` is `answered` where only a `level` is given; `level` and `confidence` come
 * only with `answered`, `reason` with and only with `unknown` and `not-applicable`, `askWhom` only with `unknown`.
 */
export interface AnswerContent {
  readonly status?: AnswerStatus;
  readonly level?: Level;
  readonly confidence?: Confidence;
  readonly reason?: string;
  readonly askWhom?: string;
  readonly note?: string;
  readonly cause?: (typeof CAUSES)[number];
  readonly names?: readonly NamedObstacle[];
  readonly evidence?: readonly EvidenceReference[];
}

export interface SheetAnswer extends AnswerContent {
  readonly factor: FactorCode;
  readonly respondents?: readonly Respondent[];
}

/** One agency's assessment of one pilot as a file. Factors left out are unanswered. */
export interface AnswerSheet {
  readonly format: typeof format;
  /** A framework version, such as `ecd-56@1`. */
  readonly framework: string;
  readonly agency?: Partial<Agency>;
  readonly pilot?: Partial<Pilot>;
  /** YYYY-MM or YYYY-MM-DD: the day the answers describe. */
  readonly assessedAt?: string;
  readonly answers: readonly SheetAnswer[];
  readonly supplementary?: readonly SheetAnswer[];
  /** Where given, printed at the foot of every page and report. */
  readonly provenance?: string;
}

/** A sheet complete enough for a report. */
export interface ReportSheet extends AnswerSheet {
  readonly agency: Agency;
  readonly pilot: Pilot;
  readonly assessedAt: string;
}
