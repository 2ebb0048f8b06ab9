import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { BeforeHandingInApi } from './before-handing-in.api.js';
import { EvaluateRequest } from './evaluate-request.js';
import { EvaluateDraft } from './evaluate-draft.js';
import { HandInFaults } from './hand-in-faults.js';
import { HandInSteps } from './hand-in-steps.js';
import { HandInPages } from './hand-in.pages.js';
import { HandingInApi } from './handing-in.api.js';
import { LookBefore } from './look-before.js';
import { MentionsRepository } from './mentions.repository.js';
import { NoteMentions } from './note-mentions.js';
import { ReadConsolidation } from './read-consolidation.js';
import { ReadHandIn } from './read-hand-in.js';
import { ReadSubmissions } from './read-submissions.js';
import { RequestSubmission } from './request-submission.js';
import { SignSubmission } from './sign-submission.js';
import { SubmissionFacts } from './submission-facts.js';
import { SubmissionFactsRepository } from './submission-facts.repository.js';
import { SubmissionRegister } from './submission-register.js';
import { SubmissionRequestsRepository } from './submission-requests.repository.js';
import { SubmissionsApi } from './submissions.api.js';
import { SubmissionsRepository } from './submissions.repository.js';
import { WithdrawRequest } from './withdraw-request.js';

@Module({
  imports: [AccountsModule, AssessmentsModule],
  controllers: [HandingInApi, BeforeHandingInApi, SubmissionsApi, HandInPages],
  providers: [
    SubmissionRequestsRepository,
    SubmissionsRepository,
    MentionsRepository,
    NoteMentions,
    SubmissionRegister,
    SubmissionFactsRepository,
    SubmissionFacts,
    RequestSubmission,
    WithdrawRequest,
    SignSubmission,
    ReadSubmissions,
    HandInFaults,
    EvaluateRequest,
    HandInSteps,
    ReadHandIn,
    ReadConsolidation,
    LookBefore,
    EvaluateDraft,
  ],
  exports: [
    SubmissionRegister,
    SubmissionFacts,
    ReadSubmissions,
    RequestSubmission,
    SignSubmission,
    ReadConsolidation,
    LookBefore,
    EvaluateDraft,
  ],
})
export class SubmissionsModule {}
