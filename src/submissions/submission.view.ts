import type { ReportSheet } from '../sheet/answer-sheet.js';
import type { SealedContent } from '../sheet/sheet-hash.js';
import { medianScoreView } from './consolidation.view.js';
import type { SubmissionRequest } from './submission-request.entity.js';
import type { Submission } from './submission.entity.js';
import type { SubmissionStatus } from './submission.status.js';

/** @param status where its review stands */
export function submissionView(submission: Submission, status: SubmissionStatus) {
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
    ...medianScoreView(findings.medianScore ?? null),
    result: findings.result,
    robustness: findings.robustness,
  };
}

export function requestView({ id, assessmentId, sheetHash, requestedBy, requestedAt, state }: SubmissionRequest) {
  return { id, assessmentId, sheetHash, requestedBy, requestedAt, state };
}
