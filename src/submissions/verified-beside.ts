import type { VerifiedBand } from '../scoring/verified.js';
import { scoreDifference } from '../scoring/verified.js';

/** What a review came to, as it is kept beside the self result; all null before the decision. */
export interface VerifiedColumns {
  readonly score: number | null;
  readonly verifiedBand: VerifiedBand | null;
  readonly verifiedScore: number | null;
  /** Of the weight applicable after review, 0..1. */
  readonly shareVerified: number | null;
}

/** Columns of `submission_facts f`, for a query. */
export const VERIFIED_COLUMNS = `f.verified_band AS "verifiedBand", f.verified_score AS "verifiedScore",
  f.share_verified AS "shareVerified"`;

/**
 * Self minus verified. Where nothing was verified the two are the same number, which says nothing: there is none.
 *
 * Example: 61.2 and 58.9 with a share of 0.62 → 2.3; 73.5 twice with a share of 0 → null.
 */
export function differenceBeside({ score, verifiedScore, shareVerified }: VerifiedColumns): number | null {
  return shareVerified ? scoreDifference(score, verifiedScore) : null;
}
