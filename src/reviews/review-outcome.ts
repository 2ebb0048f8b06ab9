import type { FactorCode } from '../scoring/framework-structure.js';
import type { VerifiedAnswer, VerifiedResult } from '../scoring/verified.js';

/** What followed from the findings of a review when it was decided. Computed once and kept. */
export interface ReviewOutcome extends VerifiedResult {
  /** Of confirmed and changed answers. */
  verified: (VerifiedAnswer & { factor: FactorCode; changed: boolean })[];
  /** 可能範圍 of the verified score; null where it has no band. */
  likely: { low: number; high: number } | null;
  /** Version of the package that computed it. */
  engine: string;
}
