import { AccessToken } from './accounts/access-token.entity.js';
import { KeptForm } from './accounts/kept-form.entity.js';
import { PasswordLink } from './accounts/password-link.entity.js';
import { Profile } from './accounts/profile.entity.js';
import { User } from './accounts/user.entity.js';
import { Agency } from './agencies/agency.entity.js';
import { Answer } from './assessments/answer.entity.js';
import { Assessment } from './assessments/assessment.entity.js';
import { OwnAnswer } from './assessments/own-answer.entity.js';
import { EvidenceContent } from './evidence/evidence-content.entity.js';
import { Evidence } from './evidence/evidence.entity.js';
import { FrameworkVersionRow } from './framework/framework-version.entity.js';
import { WeightSchemeChoice } from './framework/weight-scheme-choice.entity.js';
import { WeightSchemeRow } from './framework/weight-scheme.entity.js';
import { WordingRevisionRow } from './framework/wording-revision.entity.js';
import { AgencyRequest } from './invitations/agency-request.entity.js';
import { Invitation } from './invitations/invitation.entity.js';
import { PilotPartner } from './pilots/pilot-partner.entity.js';
import { Pilot } from './pilots/pilot.entity.js';
import { AuditEntry } from './platform/audit/audit-entry.entity.js';
import { AuditSeal } from './platform/audit/audit-seal.entity.js';
import { OutgoingMail } from './platform/mail/outgoing-mail.entity.js';
import { SettingsRow } from './platform/settings/settings.entity.js';
import { Questionnaire } from './questionnaires/questionnaire.entity.js';
import { Report } from './reports/report.entity.js';
import { PlanUpdate } from './plans/plan-update.entity.js';
import { AgreedAction } from './reviews/agreed-action.entity.js';
import { ReviewComment } from './reviews/review-comment.entity.js';
import { ReviewEvent } from './reviews/review-event.entity.js';
import { ReviewFinding } from './reviews/review-finding.entity.js';
import { Review } from './reviews/review.entity.js';
import { SubmissionFactsRow } from './submissions/submission-facts.entity.js';
import { MatterEvent } from './matters/matter-event.entity.js';
import { FactorAgreement } from './submissions/factor-agreement.entity.js';
import { MatterMention } from './submissions/matter-mention.entity.js';
import { Matter } from './submissions/matter.entity.js';
import { PortfolioReport } from './portfolio-reports/portfolio-report.entity.js';
import { SubmissionRequest } from './submissions/submission-request.entity.js';
import { Submission } from './submissions/submission.entity.js';
import { DailyMail } from './tasks/daily-mail.entity.js';
import { Task } from './tasks/task.entity.js';
import { PanelExpert } from './weighting/panel-expert.entity.js';
import { Panel } from './weighting/panel.entity.js';

/** Every table's entity; a test compares them with the migrations. */
export const ENTITIES = [
  Agency,
  User,
  AccessToken,
  KeptForm,
  Profile,
  PasswordLink,
  Invitation,
  AgencyRequest,
  FrameworkVersionRow,
  WordingRevisionRow,
  WeightSchemeRow,
  WeightSchemeChoice,
  Pilot,
  PilotPartner,
  Assessment,
  Answer,
  OwnAnswer,
  Evidence,
  EvidenceContent,
  SubmissionRequest,
  Submission,
  Review,
  ReviewFinding,
  ReviewComment,
  ReviewEvent,
  AgreedAction,
  PlanUpdate,
  SubmissionFactsRow,
  Matter,
  MatterMention,
  MatterEvent,
  FactorAgreement,
  Report,
  Questionnaire,
  PortfolioReport,
  Task,
  OutgoingMail,
  DailyMail,
  AuditEntry,
  AuditSeal,
  SettingsRow,
  Panel,
  PanelExpert,
];
