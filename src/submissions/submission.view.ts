import type { FrameworkStructure } from '../scoring/framework-structure.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import type { SealedContent } from '../sheet/sheet-hash.js';
import { medianScoreView } from './consolidation.view.js';
import type { SubmissionRequest } from './submission-request.entity.js';
import type { Submission } from './submission.entity.js';
import type { SubmissionStatus } from './submission.status.js';
import type { SubmissionLine, VerifiedBeside } from './submissions.repository.js';
import { differenceBeside } from './verified-beside.js';

/** A line of the list: self and verified beside each other. */
export function submissionLineView(line: SubmissionLine) {
  return { ...line, difference: differenceBeside(line) };
}

/**
 * @param status where its review stands
 * @param verified what the review came to; left out before there can be one
 */
export function submissionView(
  submission: Submission,
  status: SubmissionStatus,
  verified: ReturnType<typeof verifiedView> = NOT_DECIDED,
) {
  const { id, assessmentId, agencyId, pilotId, revision, framework, structureHash, wordingRevision } = submission;
  const { weightScheme, weightsHash, sheetHash, contentHash, requestedBy, approvedBy, submittedAt } = submission;
  const { engine, band, findings } = submission;
  const { agency, pilot } = JSON.parse(submission.sheet) as ReportSheet;
  const { evidenceHashes } = JSON.parse(submission.content) as SealedContent;
  return {
    id,
    assessmentId,
    agencyId,
    agencyName: agency.name,
    pilotId,
    pilotTitle: pilot.title,
    revision,
    framework,
    structureHash,
    wordingRevision,
    weightScheme,
    weightsHash,
    sheetHash,
    evidenceHashes,
    contentHash,
    requestedBy,
    approvedBy,
    submittedAt,
    engine,
    status,
    band,
    bandIsAtMost: findings.result.bandIsAtMost,
    score: findings.result.overall.score,
    ...verified,
    ...medianScoreView(findings.medianScore ?? null),
    result: findings.result,
    robustness: findings.robustness,
  };
}

/** What the review came to, beside the self result and under the names the list has; all null before the decision. */
export function verifiedView(beside: VerifiedBeside, { dimensions }: Pick<FrameworkStructure, 'dimensions'>) {
  const { verifiedBand, verifiedScore, shareVerified, dimensionScores, verifiedDimensionScores, decidedAt } = beside;
  const difference = (at: number, score: number | null) =>
    differenceBeside({ ...beside, score: dimensionScores[at] ?? null, verifiedScore: score });
  const verifiedDimensions = verifiedDimensionScores?.map((score, at) => {
    return { code: dimensions[at]!.code, score, difference: difference(at, score) };
  });
  return {
    verifiedBand,
    verifiedScore,
    difference: differenceBeside(beside),
    shareVerified,
    verifiedDimensions: verifiedDimensions ?? null,
    decidedAt,
  };
}

const NOT_DECIDED: ReturnType<typeof verifiedView> = {
  verifiedBand: null,
  verifiedScore: null,
  difference: null,
  shareVerified: null,
  verifiedDimensions: null,
  decidedAt: null,
};

export function requestView({ id, assessmentId, sheetHash, requestedBy, requestedAt, state }: SubmissionRequest) {
  return { id, assessmentId, sheetHash, requestedBy, requestedAt, state };
}
