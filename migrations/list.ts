import { AgenciesAndAccounts1763850000001 } from './0001-agencies-and-accounts.js';
import { FrameworkRevisions1763850000002 } from './0002-framework-revisions.js';
import { Pilots1763850000003 } from './0003-pilots.js';
import { Assessments1763850000004 } from './0004-assessments.js';
import { Submissions1763850000005 } from './0005-submissions.js';
import { Reports1763850000006 } from './0006-reports.js';
import { Agreement1763850000007 } from './0007-agreement.js';
import { Sessions1763850000008 } from './0008-sessions.js';
import { People1763850000009 } from './0009-people.js';
import { Tasks1763850000010 } from './0010-tasks.js';
import { Evidence1763850000011 } from './0011-evidence.js';
import { Voices1763850000012 } from './0012-voices.js';
import { Questionnaires1763850000013 } from './0013-questionnaires.js';
import { PasswordLinks1763850000014 } from './0014-password-links.js';
import { PartnerLetters1763850000015 } from './0015-partner-letters.js';
import { Audit1763850000016 } from './0016-audit.js';
import { Settings1763850000017 } from './0017-settings.js';
import { Weighting1763850000018 } from './0018-weighting.js';
import { SubmissionFacts1763850000019 } from './0019-submission-facts.js';
import { Matters1763850000020 } from './0020-matters.js';
import { Reviews1763850000021 } from './0021-reviews.js';
import { Plans1763850000022 } from './0022-plans.js';
import { PortfolioReports1763850000023 } from './0023-portfolio-reports.js';
import { MattersLastWord1763850000024 } from './0024-matters-last-word.js';
import { QueueAndFindings1763850000025 } from './0025-queue-and-findings.js';
import { QuestionsSeen1763850000027 } from './0027-questions-seen.js';

/** In the order in which they run; one intent each. */
export const migrations = [
  AgenciesAndAccounts1763850000001,
  FrameworkRevisions1763850000002,
  Pilots1763850000003,
  Assessments1763850000004,
  Submissions1763850000005,
  Reports1763850000006,
  Agreement1763850000007,
  Sessions1763850000008,
  People1763850000009,
  Tasks1763850000010,
  Evidence1763850000011,
  Voices1763850000012,
  Questionnaires1763850000013,
  PasswordLinks1763850000014,
  PartnerLetters1763850000015,
  Audit1763850000016,
  Settings1763850000017,
  Weighting1763850000018,
  SubmissionFacts1763850000019,
  Matters1763850000020,
  Reviews1763850000021,
  Plans1763850000022,
  PortfolioReports1763850000023,
  MattersLastWord1763850000024,
  QueueAndFindings1763850000025,
  QuestionsSeen1763850000027,
];
