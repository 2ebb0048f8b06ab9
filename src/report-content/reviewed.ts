import type { AnswerStatus } from '../scoring/answer.js';
import type { FactorCode, GateId } from '../scoring/framework-structure.js';
import type { VerifiedResult } from '../scoring/verified.js';

export type ReviewDecision = 'accepted' | 'accepted-with-plan' | 'returned';

/** What the reviewing body said of one answer. */
export interface ReviewedAnswer {
  readonly factor: FactorCode;
  readonly verdict: 'confirm' | 'change' | 'ask' | 'none';
  /** Verified; null where nothing was. */
  readonly status: AnswerStatus | null;
  readonly level: number | null;
  readonly reason: string | null;
}

/** An action agreed with a conditional pass, and how far it was when the report was printed. */
export interface ReviewedAction {
  /** Id in the catalogue. */
  readonly action: string;
  readonly owner: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
  /** Prerequisites that were not met after the review and that it moves. */
  readonly gates: readonly GateId[];
  readonly state: 'not-started' | 'under-way' | 'done' | 'blocked' | 'dropped';
  /** Of the last update, YYYY-MM-DD; null where nothing has been reported. */
  readonly reportedOn: string | null;
  /** The reviewing body agrees that it is done or dropped. */
  readonly isConfirmed: boolean;
  readonly isOverdue: boolean;
}

/** What a decided review adds to a report. */
export interface ReviewedEdition {
  readonly decision: ReviewDecision;
  /** ISO 8601 UTC. */
  readonly decidedAt: string;
  readonly comment: string | null;
  readonly outcome: VerifiedResult & { readonly likely: { readonly low: number; readonly high: number } | null };
  readonly answers: readonly ReviewedAnswer[];
  /** In the order of the plan. */
  readonly plan: readonly ReviewedAction[];
}
