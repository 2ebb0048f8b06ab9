import type { Findings } from '../../report-content/evaluate.js';
import type { ReportSheet } from '../../sheet/answer-sheet.js';
import { canonicalHash, canonicalText, contentHash } from '../../sheet/sheet-hash.js';
import type { SealedContent } from '../../sheet/sheet-hash.js';
import { factsOf, verifiedFactsOf } from '../../submissions/facts-of.js';
import type { Cell, Row } from './copy-rows.js';
import type { NationalBasis } from './national-findings.js';
import { nationalId } from './national-ids.js';
import type { NationalReview } from './national-review.js';
import { REVISIONS } from './national-sheet.js';

export interface SignedRevision {
  readonly basis: NationalBasis;
  readonly index: number;
  readonly revision: number;
  readonly sheet: ReportSheet;
  /** Canonical, as the reviewing body sees it. */
  readonly sheetText: string;
  readonly sheetHash: string;
  readonly findings: Findings;
}

/** Signed on the 20th of its month, decided on the 10th of the second month after. */
export const signedAt = ({ sheet }: SignedRevision): string => `${sheet.assessedAt}-20T03:00:00.000Z`;
export function decidedAt({ sheet }: SignedRevision): string {
  const [year, month] = sheet.assessedAt.split('-').map(Number) as [number, number];
  return `${year + Math.floor((month + 1) / 12)}-${String(((month + 1) % 12) + 1).padStart(2, '0')}-10T03:00:00.000Z`;
}

const DECISION_OF = { accepted: 'accept', 'accepted-with-plan': 'accept-with-plan', returned: 'return' } as const;

/** A submission as signing stores it, and its facts. */
export function submissionRows(
  signed: SignedRevision,
  { status, decided }: NationalReview,
): Record<'submission' | 'facts', Row> {
  const { index, revision, sheet, findings } = signed;
  const ids = {
    id: nationalId('submission', index, revision),
    agencyId: nationalId('agency', index),
    pilotId: nationalId('pilot', index),
    assessmentId: nationalId('assessment', index),
  };
  const content = contentOf(signed, ids.assessmentId);
  const { framework, weightScheme } = content;
  const { band } = findings.result;
  const submittedAt = new Date(content.submittedAt);
  const own = factsOf({ ...ids, revision, submittedAt, framework, weightScheme, band, findings }, sheet);
  const verified = verifiedFactsOf({
    result: decided?.outcome.result ?? findings.result,
    band: decided?.outcome.band ?? 'under-review',
    verified: decided?.verified ?? [],
    shareVerified: decided?.outcome.shareVerified ?? 0,
    decision: DECISION_OF[status as keyof typeof DECISION_OF],
    decidedAt: new Date(decidedAt(signed)),
  });
  const none = Object.fromEntries(Object.keys(verified).map((name) => [name, null]));
  const facts = { ...own, isLatest: revision === REVISIONS, ...(decided ? verified : none) };
  return { submission: submissionRow(signed, ids, content), facts: snakeCase(facts) };
}

function contentOf(
  { basis, index, revision, sheet, sheetHash, ...rest }: SignedRevision,
  assessment: string,
): SealedContent {
  const scheme = basis.schemes.find(({ id }) => id === basis.prepared.schemeId)!;
  return {
    ...{ sheetHash, evidenceHashes: [], framework: sheet.framework, structureHash: basis.framework.structureHash },
    ...{ weightScheme: scheme.id, weightsHash: canonicalHash(scheme.weights), assessment, revision },
    ...{ requestedBy: nationalId('coordinator', index), approvedBy: nationalId('approver', index) },
    submittedAt: signedAt({ basis, index, revision, sheet, sheetHash, ...rest }),
  };
}

function submissionRow(
  { basis, sheetText, findings }: SignedRevision,
  ids: Readonly<Record<'id' | 'agencyId' | 'pilotId' | 'assessmentId', string>>,
  content: SealedContent,
): Row {
  const { evidenceHashes: _evidence, assessment: _assessment, ...sealed } = content;
  return snakeCase({
    ...ids,
    ...sealed,
    wordingRevision: basis.framework.wordingRevision,
    weights: basis.schemes.find(({ id }) => id === content.weightScheme)!.weights,
    sheet: sheetText,
    content: canonicalText(content),
    contentHash: contentHash(content),
    engine: findings.result.engine,
    findings,
    band: findings.result.band,
    status: 'submitted',
  });
}

function snakeCase(row: object): Row {
  const named = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [named(name), value as Cell]));
}
