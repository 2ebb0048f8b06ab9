import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import { AssessmentRegister } from '../assessments/assessment-register.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { ENGINE } from '../platform/config/engine.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { heardVoices } from '../report-content/heard-voices.js';
import type { HeardVoices } from '../report-content/heard-voices.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { canonicalHash, canonicalText, contentHash } from '../sheet/sheet-hash.js';
import type { SealedContent } from '../sheet/sheet-hash.js';
import { SignDto } from './dto/submission.dto.js';
import { EvaluateRequest } from './evaluate-request.js';
import type { SubmissionRequest } from './submission-request.entity.js';
import { SubmissionFacts } from './submission-facts.js';
import { SubmissionRequestsRepository } from './submission-requests.repository.js';
import type { Submission } from './submission.entity.js';
import { changedSinceSeen, nothingToSign, samePerson } from './submissions.errors.js';
import { SubmissionsRepository } from './submissions.repository.js';
import type { SupersededReview } from './submissions.repository.js';

interface ToSeal {
  readonly assessment: Assessment;
  readonly request: SubmissionRequest;
  readonly actor: UserActor;
  readonly heard: HeardVoices;
  readonly evidenceHashes: readonly string[];
}

/** The second person's signature: seals the frozen sheet with its hashes, and stores beside it what follows from it. */
@Injectable()
export class SignSubmission {
  constructor(
    private readonly assessments: AssessmentRegister,
    private readonly requests: SubmissionRequestsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly facts: SubmissionFacts,
    private readonly catalogue: FrameworkCatalogue,
    private readonly evaluating: EvaluateRequest,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 409 nothing is waiting, 403 the same person, 422, 409 not what was looked at */
  sign(actor: UserActor, assessmentId: string, body: unknown, locale: Locale): Promise<Submission> {
    return this.unitOfWork.run(actor, async () => {
      const assessment = await this.assessments.locked(assessmentId);
      const request = await this.requests.open(assessmentId);
      if (!request) throw nothingToSign();
      if (request.requestedBy === actor.userId) throw samePerson();
      const read = readDto(SignDto, body, locale);
      if ('errors' in read) throw invalid(read.errors);
      if (read.value.sheetHash !== request.sheetHash) throw changedSinceSeen();
      const sheet = await this.assessments.sheet(assessment);
      const heard = heardVoices(sheet, await this.assessments.voicesOf(assessment));
      const evidenceHashes = await this.assessments.sealEvidence(assessment);
      const submission = this.sealed({ assessment, request, actor, heard, evidenceHashes });
      await this.assessments.step(assessment, 'sign');
      await this.requests.close(request.id, 'signed', actor.userId, submission.submittedAt, null);
      const superseded = await this.submissions.add(submission);
      await recordSigned(submission);
      for (const ended of superseded) await recordSuperseded(ended, submission);
      await this.facts.signed(submission, JSON.parse(request.sheet) as ReportSheet);
      return submission;
    });
  }

  private sealed({ assessment, request, actor, heard, evidenceHashes }: ToSeal): Submission {
    const { version } = this.catalogue;
    const submittedAt = this.clock.now();
    const { weights } = this.catalogue.scheme(assessment.weightScheme)!;
    const content: SealedContent = {
      sheetHash: request.sheetHash,
      evidenceHashes,
      framework: assessment.framework,
      structureHash: version.structureHash,
      weightScheme: assessment.weightScheme,
      weightsHash: canonicalHash(weights),
      assessment: assessment.id,
      revision: assessment.revision,
      requestedBy: request.requestedBy,
      approvedBy: actor.userId,
      submittedAt: submittedAt.toISOString(),
    };
    const findings = this.evaluating.findings(assessment, request, heard);
    const { framework, structureHash, weightScheme, weightsHash, sheetHash, revision } = content;
    const sealed = { framework, structureHash, weightScheme, weightsHash, sheetHash, revision };
    return {
      id: randomUUID(),
      assessmentId: assessment.id,
      agencyId: assessment.agencyId,
      pilotId: assessment.pilotId,
      ...sealed,
      wordingRevision: version.wordingRevision,
      weights: { ...weights },
      sheet: request.sheet,
      content: canonicalText(content),
      contentHash: contentHash(content),
      requestedBy: request.requestedBy,
      approvedBy: actor.userId,
      submittedAt,
      engine: ENGINE,
      findings,
      band: findings.result.band,
      status: 'submitted',
    };
  }
}

/** Of the submission whose review is over; what replaced it stands beside. */
function recordSuperseded({ reviewId, submissionId }: SupersededReview, { id, revision }: Submission): Promise<void> {
  const object = { kind: 'submission', id: submissionId };
  return record({ action: 'review.superseded', object, details: { review: reviewId, by: id, revision } });
}

function recordSigned({ id, assessmentId, revision, contentHash: hash }: Submission): Promise<void> {
  const details = { assessment: assessmentId, revision, contentHash: hash };
  return record({ action: 'submission.signed', object: { kind: 'submission', id }, details });
}
