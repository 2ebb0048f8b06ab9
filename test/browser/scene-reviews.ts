import type { TestApp } from '../support/app.js';
import { anAssessment, aPieceOfEvidence, aRequestFor, aSignatureOf } from '../support/builders.js';
import { caseSheet } from '../fixtures/sheets.js';
import { frameworkVersion } from '../fixtures/framework-version.js';
import { PDF } from '../fixtures/files.js';
import { moves } from '../../src/reviews/decision-rules.js';
import type { GateResult } from '../../src/scoring/score-result.js';
import type { ReportSheet } from '../../src/sheet/answer-sheet.js';

/** Reviews in every state, as 黃淑芬 and a colleague have them. */
export interface ReviewsScene {
  /** Nobody has it. */
  readonly waiting: string;
  /** 黃淑芬 has it: confirmed, changed, asked and answered, one not-applicable to judge, a file for L2. */
  readonly held: string;
  readonly heldAssessment: string;
  /** A colleague has it. */
  readonly others: string;
  readonly returned: string;
  /** Back with the agency, with what was found. */
  readonly returnedAssessment: string;
  readonly returnedSubmission: string;
  /** Of the revision after one that was returned. */
  readonly again: string;
  /** Accepted with a plan. */
  readonly planned: string;
  readonly plannedSubmission: string;
}

/** @param waiting a submission that nobody has taken */
export async function makeReviewsScene(app: TestApp, waiting: string): Promise<ReviewsScene> {
  const held = await aHeldReview(app);
  const others = await handedIn(app, withFew(caseSheet('nice-2009-05') as ReportSheet));
  await app.as(app.people.secondReviewer).post(`/api/v1/submissions/${others.submission}/review`);
  const returned = await aReturned(app);
  const planned = await aPlanned(app);
  return {
    waiting: await reviewOf(app, waiting),
    held: held.review,
    heldAssessment: held.assessment,
    others: others.review,
    returned: returned.review,
    returnedAssessment: returned.assessment,
    returnedSubmission: returned.submission,
    again: await aSecondRevision(app),
    planned: planned.review,
    plannedSubmission: planned.submission,
  };
}

async function reviewOf(app: TestApp, submission: string): Promise<string> {
  const { body } = await app.as(app.people.reviewer).get(`/api/v1/submissions/${submission}/review`);
  return (body as { id: string }).id;
}

async function handedIn(app: TestApp, sheet: ReportSheet) {
  const assessment = await anAssessment(app, sheet);
  const { id: submission } = await aSignatureOf(app, await aRequestFor(app, assessment));
  return { assessment, submission, review: await reviewOf(app, submission) };
}

/** Too few answers for a verdict, and so handed in and decided at once. */
function withFew(sheet: ReportSheet): ReportSheet {
  const few = ['L1', 'L2', 'L4', 'T4', 'O5', 'G6', 'G8', 'G16', 'G18'];
  return { ...sheet, answers: sheet.answers.filter(({ factor }) => few.includes(factor)) };
}

const take = (app: TestApp, submission: string) =>
  app.as(app.people.reviewer).post(`/api/v1/submissions/${submission}/review`);
const find = (app: TestApp, review: string, factor: string, finding: object) =>
  app.as(app.people.reviewer).put(`/api/v1/reviews/${review}/findings/${factor}`).send(finding);
const decide = (app: TestApp, review: string, decision: object) =>
  app.as(app.people.reviewer).post(`/api/v1/reviews/${review}/decision`).send(decision);

async function aHeldReview(app: TestApp) {
  const nice = caseSheet('nice-2009-09') as ReportSheet;
  const answers = nice.answers.map((answer) =>
    answer.factor === 'T10'
      ? { factor: 'T10', status: 'not-applicable' as const, reason: '本案不經電子資料交換。' }
      : answer,
  );
  const assessment = await anAssessment(app, { ...nice, answers });
  const file = { name: '98年3月5日跨機關協商會議紀錄（核定本）.pdf', bytes: PDF };
  await aPieceOfEvidence(app, assessment, app.people.coordinator, file, 'L2');
  const { id: submission } = await aSignatureOf(app, await aRequestFor(app, assessment));
  const review = await reviewOf(app, submission);
  await take(app, submission);
  await find(app, review, 'G16', { verdict: 'confirm' });
  const reason = '只有簽到紀錄，尚未訂定稽核計畫，也沒有異常通知的機制。';
  await find(app, review, 'T4', { verdict: 'change', status: 'answered', level: 3, reason });
  await find(app, review, 'G6', { verdict: 'ask', reason: '請提供作業規定核定函的文號與日期。' });
  const text = '核定函為府研資字第 0980001 號，98 年 3 月 5 日。';
  await app.as(app.people.coordinator).post(`/api/v1/reviews/${review}/comments/G6`).send({ text });
  return { assessment, submission, review };
}

async function aReturned(app: TestApp) {
  const made = await handedIn(app, withFew(caseSheet('lifebuoy-2009-09') as ReportSheet));
  await take(app, made.submission);
  const reason = '會議紀錄未見首長裁示，請補核定函或裁示紀錄。';
  await find(app, made.review, 'G16', { verdict: 'change', status: 'answered', level: 2, reason });
  await find(app, made.review, 'L2', { verdict: 'ask', reason: '請附財政部函釋的文號。' });
  await decide(app, made.review, { decision: 'return', comment: '請補齊法源依據與首長裁示後，重新提送。' });
  return made;
}

async function aSecondRevision(app: TestApp): Promise<string> {
  const { assessment } = await aReturned(app);
  const { id } = await aSignatureOf(app, await aRequestFor(app, assessment));
  return reviewOf(app, id);
}

async function aPlanned(app: TestApp) {
  const made = await handedIn(app, withFew(caseSheet('nice-2009-09') as ReportSheet));
  const { body } = await take(app, made.submission);
  const { gates } = (body as { verified: { result: { gates: GateResult[] } } }).verified.result;
  const unmet = gates.filter(({ state }) => state !== 'passed' && state !== 'not-required');
  const actions = unmet.map((gate) => frameworkVersion.wording.actions.find((action) => moves(action, gate))!.id);
  const plan = [...new Set(actions)].map((action) => ({ action, owner: '民政處', dueDate: '2027-06-30' }));
  await decide(app, made.review, { decision: 'accept-with-plan', comment: '請依計畫辦理，並按期回報。', plan });
  return made;
}
