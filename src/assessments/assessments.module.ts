import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { PilotsModule } from '../pilots/pilots.module.js';
import { AgainPages } from './again.pages.js';
import { AgreementRepository } from './agreement.repository.js';
import { AnswersApi } from './answers.api.js';
import { AnswersRepository } from './answers.repository.js';
import { AssessmentParts } from './assessment-parts.js';
import { AssessmentRegister } from './assessment-register.js';
import { AssessmentsApi } from './assessments.api.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { DraftScore } from './draft-score.js';
import { OpenAssessment } from './open-assessment.js';
import { OwnAnswersApi } from './own-answers.api.js';
import { OwnAnswersRepository } from './own-answers.repository.js';
import { PilotAssessmentsRepository } from './pilot-assessments.repository.js';
import { PilotOverviewPages } from './pilot-overview.pages.js';
import { PutAnswer } from './put-answer.js';
import { PutOwnAnswer } from './put-own-answer.js';
import { ReadAnswers } from './read-answers.js';
import { FactorReadingRepository } from './factor-reading.repository.js';
import { ReadFormer } from './read-former.js';
import { ReadFactor } from './read-factor.js';
import { ReadWhole } from './read-whole.js';
import { FirstAnswers } from './first-answers.js';
import { FollowUp } from './follow-up.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { ReadAssessments } from './read-assessments.js';
import { ReadPilotOverview } from './read-pilot-overview.js';
import { ReleaseOwnAnswers } from './release-own-answers.js';
import { ReviseAssessment } from './revise-assessment.js';
import { SubmittedRevisionsRepository } from './submitted-revisions.repository.js';
import { VoicesRepository } from './voices.repository.js';

@Module({
  imports: [AgenciesModule, AccountsModule, PilotsModule, EvidenceModule, TasksModule],
  controllers: [AssessmentsApi, AnswersApi, OwnAnswersApi, PilotOverviewPages, AgainPages],
  providers: [
    AssessmentsRepository,
    SubmittedRevisionsRepository,
    AnswersRepository,
    OwnAnswersRepository,
    AgreementRepository,
    VoicesRepository,
    AssessmentParts,
    DraftScore,
    AssessmentRegister,
    FirstAnswers,
    ReadFormer,
    OpenAssessment,
    ReadAssessments,
    PilotAssessmentsRepository,
    ReadPilotOverview,
    ReadAnswers,
    PutAnswer,
    PutOwnAnswer,
    FactorReadingRepository,
    ReadFactor,
    ReadWhole,
    FollowUp,
    ReleaseOwnAnswers,
    ReviseAssessment,
  ],
  exports: [
    AssessmentRegister,
    OpenAssessment,
    ReadAnswers,
    ReadAssessments,
    ReadAnswers,
    ReadFactor,
    ReadWhole,
    ReadAnswers,
    PutAnswer,
    PutOwnAnswer,
    ReleaseOwnAnswers,
    ReviseAssessment,
  ],
})
export class AssessmentsModule {}
