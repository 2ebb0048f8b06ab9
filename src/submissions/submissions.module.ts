import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { BeforeHandingInApi } from './before-handing-in.api.js';
import { HandInFaults } from './hand-in-faults.js';
import { HandingInApi } from './handing-in.api.js';
import { LookBefore } from './look-before.js';
import { ReadConsolidation } from './read-consolidation.js';
import { ReadSubmissions } from './read-submissions.js';
import { RequestSubmission } from './request-submission.js';
import { SignSubmission } from './sign-submission.js';
import { SubmissionRegister } from './submission-register.js';
import { SubmissionRequestsRepository } from './submission-requests.repository.js';
import { SubmissionsApi } from './submissions.api.js';
import { SubmissionsRepository } from './submissions.repository.js';
import { WithdrawRequest } from './withdraw-request.js';

@Module({
  imports: [AssessmentsModule],
  controllers: [HandingInApi, BeforeHandingInApi, SubmissionsApi],
  providers: [
    SubmissionRequestsRepository,
    SubmissionsRepository,
    SubmissionRegister,
    RequestSubmission,
    WithdrawRequest,
    SignSubmission,
    ReadSubmissions,
    HandInFaults,
    ReadConsolidation,
    LookBefore,
  ],
  exports: [SubmissionRegister, ReadSubmissions, RequestSubmission, SignSubmission, ReadConsolidation, LookBefore],
})
export class SubmissionsModule {}
