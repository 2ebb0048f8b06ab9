import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { AccountRegister } from '../accounts/account-register.js';
import { AssessmentRegister } from '../assessments/assessment-register.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import type { Findings } from '../report-content/evaluate.js';
import { heardVoices } from '../report-content/heard-voices.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import { EvaluateRequest } from './evaluate-request.js';
import { HandInFaults } from './hand-in-faults.js';
import type { SubmissionRequest } from './submission-request.entity.js';
import { SubmissionRequestsRepository } from './submission-requests.repository.js';
import { SubmissionsRepository } from './submissions.repository.js';

export interface HandIn {
  readonly assessment: Assessment;
  /** As the agency itself sees it. */
  readonly sheet: AnswerSheet;
  /** What stands in the way; empty unless it is a draft. */
  readonly missing: readonly ErrorDetail[];
  readonly unsettled: readonly ErrorDetail[];
  /** The last one there was, in whatever state. */
  readonly request: SubmissionRequest | null;
  /** Of the agency's people, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Who may sign: everybody with the role but whoever asked. */
  readonly signers: readonly string[];
  /** What was handed in last. */
  readonly submissionId: string | null;
  /** What follows from the frozen sheet, for whoever may sign it. */
  readonly findings: Findings | null;
}

/** Everything about handing in an assessment, as it stands. */
@Injectable()
export class ReadHandIn {
  constructor(
    private readonly assessments: AssessmentRegister,
    private readonly requests: SubmissionRequestsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly accounts: AccountRegister,
    private readonly faults: HandInFaults,
    private readonly evaluating: EvaluateRequest,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  async read(actor: UserActor, assessmentId: string, locale: Locale): Promise<HandIn> {
    const { heard, ...found } = await this.unitOfWork.run(actor, async () => {
      const assessment = await this.assessments.find(assessmentId);
      const sheet = await this.assessments.sheet(assessment);
      const isDraft = assessment.state === 'draft';
      const faults = isDraft ? await this.faults.of(assessment, sheet, locale) : { missing: [], unsettled: [] };
      const people = await this.accounts.colleagues(assessment.agencyId);
      const request = await this.requests.last(assessmentId);
      const mayBeSigned = request?.state === 'open' && maySign(actor, request);
      return {
        assessment,
        sheet,
        ...faults,
        request,
        names: new Map(people.map(({ id, name }) => [id, name])),
        signers: people
          .filter(({ id, roles }) => roles.includes('approver') && id !== request?.requestedBy)
          .map(({ name }) => name),
        submissionId: (await this.submissions.revisionsOf(assessmentId))[0]?.id ?? null,
        heard: mayBeSigned ? heardVoices(sheet, await this.assessments.voicesOf(assessment)) : null,
      };
    });
    const findings = heard && found.request ? this.evaluating.findings(found.assessment, found.request, heard) : null;
    return { ...found, findings };
  }
}

/** Whoever asked for the signature may not give it. */
export function maySign(
  { roles, userId }: UserActor,
  { requestedBy }: Pick<SubmissionRequest, 'requestedBy'>,
): boolean {
  return roles.includes('approver') && requestedBy !== userId;
}
