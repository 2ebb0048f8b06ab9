import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerSheet } from './answer-sheet.js';
import { sheetForReviewer } from './reviewer-sheet.js';

/** What a submission's `contentHash` seals. Results are stored beside it and never hashed into it. */
export interface SealedContent {
  readonly sheetHash: string;
  /** In an order that the submission keeps: another order is another hash. */
  readonly evidenceHashes: readonly string[];
  readonly framework: string;
  readonly structureHash: string;
  readonly weightScheme: string;
  readonly weightsHash: string;
  readonly assessment: string;
  readonly revision: number;
  readonly requestedBy: string;
  readonly approvedBy: string;
  /** ISO 8601 UTC. */
  readonly submittedAt: string;
}

/**
 * The RFC 8785 form of a JSON value: members sorted, no spaces, one spelling of every number.
 *
 * @throws TypeError if the value is not JSON (undefined, a function); Error for NaN, infinity, a lone surrogate, a cycle
 */
export function canonicalText(value: unknown): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError('Only JSON values have a canonical form');
  return canonical;
}

/** Hex SHA-256 of a value's canonical text in UTF-8. */
export function canonicalHash(value: unknown): string {
  return createHash('sha256').update(canonicalText(value), 'utf8').digest('hex');
}

/** Of the sheet as the reviewing body sees it: sheets that say the same have the same hash. */
export function sheetHash(sheet: AnswerSheet, factorOrder: readonly FactorCode[]): string {
  return canonicalHash(sheetForReviewer(sheet, factorOrder));
}

/** Over the sealed members alone: whatever else an object carries does not count. */
export function contentHash(content: SealedContent): string {
  const { sheetHash, evidenceHashes, framework, structureHash, weightScheme, weightsHash } = content;
  const { assessment, revision, requestedBy, approvedBy, submittedAt } = content;
  const what = { sheetHash, evidenceHashes, framework, structureHash, weightScheme, weightsHash };
  return canonicalHash({ ...what, assessment, revision, requestedBy, approvedBy, submittedAt });
}
