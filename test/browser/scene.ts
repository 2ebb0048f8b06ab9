import { caseSheet } from '../fixtures/sheets.js';
import { PDF } from '../fixtures/files.js';
import type { TestApp } from '../support/app.js';
import {
  anAssessment,
  anOwnAnswer,
  aPieceOfEvidence,
  aReport,
  aRequestFor,
  aSignatureOf,
  openPilot,
} from '../support/builders.js';
import { makePeopleScene } from './people-scene.js';
import type { PeopleScene } from './people-scene.js';
import { makeMattersScene } from './scene-matters.js';
import type { MattersScene } from './scene-matters.js';
import { makeReviewsScene } from './scene-reviews.js';
import type { ReviewsScene } from './scene-reviews.js';
import { makePlansScene } from './scene-plans.js';
import type { PlansScene } from './scene-plans.js';
import { makeExportsScene } from './scene-exports.js';
import type { ExportsScene } from './scene-exports.js';
import { makeOfflineScene } from './scene-offline.js';
import type { OfflineScene } from './scene-offline.js';
import { makeWeightingScene } from './scene-weighting.js';
import type { WeightingScene } from './scene-weighting.js';
import { query } from '../support/database.js';
import { seeded } from '../support/national.js';

/** What the pages of every-page.ts are about: the study's cases, as 高雄縣政府 would have them. */
export interface Scene extends OfflineScene, MattersScene, WeightingScene, PlansScene, ExportsScene {
  readonly pilot: string;
  /** Nobody has answered anything yet. */
  readonly blank: string;
  /** Answered in full, with evidence for L2 and L4. */
  readonly draft: string;
  /** Three people two levels apart on L1, two of whom shared their answers; the agency's level is above their median. */
  readonly disputed: string;
  readonly requested: string;
  readonly submitted: string;
  readonly submission: string;
  /** A file for L2 of the draft. */
  readonly evidence: string;
  readonly queuedReport: string;
  readonly readyReport: string;
  readonly failedReport: string;
  /** Of the submission. */
  readonly assessedPilot: string;
  /** Its last request was declined. */
  readonly declined: string;
  readonly people: PeopleScene;
  readonly reviews: ReviewsScene;
  /** Of a colleague, overdue. */
  readonly task: string;
}

/** People as officials sign, so that pages read as they will be read. */
const NAMES = {
  respondent: '林怡君',
  otherRespondent: '陳志明',
  coordinator: '王美玲',
  approver: '張國華',
  administrator: '李文雄',
  reviewer: '黃淑芬',
  secondReviewer: '吳俊傑',
} as const;

export async function makeScene(app: TestApp): Promise<Scene> {
  // Five others of the group of 高雄縣政府; before any agency is named that would be taken for a real one.
  await seeded(app, 5, 21);
  for (const [key, name] of Object.entries(NAMES)) {
    const { userId } = app.people[key as keyof typeof NAMES];
    await query(app.database.adminUrl, 'UPDATE users SET name = $2 WHERE id = $1', [userId, name]);
  }
  const nice = caseSheet('nice-2009-09');
  const draft = await anAssessment(app, nice);
  const evidence = await evidenceOf(app, draft);
  const { respondent, otherRespondent } = app.people;
  for (const one of [respondent, otherRespondent]) await anOwnAnswer(app, draft, one);
  const disputed = await aDispute(app);
  const requested = await anAssessment(app, caseSheet('lifebuoy-2009-09'));
  await aRequestFor(app, requested);
  const submitted = await anAssessment(app, caseSheet('nice-2009-05'));
  const submission = await aSignatureOf(app, await aRequestFor(app, submitted));
  const { id: queuedReport } = await aReport(app, submission.id, app.people.coordinator);
  const reports = { queuedReport, ...(await finishedReports(app, submission.id)) };
  const declined = await aDeclined(app);
  const blank = await anAssessment(app, { ...nice, answers: [], supplementary: undefined, provenance: undefined });
  const pilot = await openPilot(app);
  const { id, pilotId: assessedPilot } = submission;
  const people = await makePeopleScene(app);
  const task = await tasksOf(app, draft);
  const reviews = await makeReviewsScene(app, submission.id);
  return {
    people,
    reviews,
    task,
    pilot,
    blank,
    draft,
    requested,
    submitted,
    submission: id,
    assessedPilot,
    declined,
    disputed,
    evidence,
    ...reports,
    ...(await makeOfflineScene(app, draft)),
    ...(await makeWeightingScene(app)),
    ...(await makeMattersScene(app)),
    ...(await makePlansScene(app)),
    ...(await makeExportsScene(app)),
  };
}

async function aDeclined(app: TestApp): Promise<string> {
  const id = await anAssessment(app, caseSheet('lifebuoy-2009-05'));
  await aRequestFor(app, id);
  const comment = '稅務資料的法源請附函釋文號，並與地政處確認後再送。';
  await app.as(app.people.approver).delete(`/api/v1/assessments/${id}/submission-request`).send({ comment });
  return id;
}

/** One that is there and one that could not be made, without the time it takes to make them. */
async function finishedReports(app: TestApp, submission: string) {
  const ask = async (body: object): Promise<string> => {
    const asked = await app.as(app.people.coordinator).post(`/api/v1/submissions/${submission}/reports`).send(body);
    return asked.body.id as string;
  };
  const readyReport = await ask({ format: 'html', locale: 'en' });
  const failedReport = await ask({ format: 'pdf', locale: 'zh-TW' });
  await query(
    app.database.adminUrl,
    `UPDATE reports SET status = 'ready', content = 'x', content_type = 'text/html', file_name = 'NICE-2009-05.html',
      content_sha256 = encode(sha256('x'), 'hex'), finished_at = now() WHERE id = $1`,
    [readyReport],
  );
  const failed = `UPDATE reports SET status = 'failed', failure = 'rendering-failed' WHERE id = $1`;
  await query(app.database.adminUrl, failed, [failedReport]);
  return { readyReport, failedReport };
}

async function aDispute(app: TestApp): Promise<string> {
  const { respondent, otherRespondent, approver } = app.people;
  const answers = [{ factor: 'L1', level: 4 as const, confidence: 'low' as const }];
  const id = await anAssessment(app, { ...caseSheet('nice-2009-09'), answers, supplementary: undefined });
  for (const [person, level] of [
    [respondent, 1],
    [otherRespondent, 2],
    [approver, 4],
  ] as const) {
    await anOwnAnswer(app, id, person, { factor: 'L1', level });
    await app.as(person).put(`/api/v1/assessments/${id}/own-answers/L1/release`).send({ released: true });
  }
  return id;
}

/** One that is overdue, some with time left, for a colleague, for an office, and for somebody without an account. */
async function tasksOf(app: TestApp, draft: string): Promise<string> {
  const { coordinator, respondent } = app.people;
  const assign = async (body: object): Promise<string> =>
    (await app.as(coordinator).post(`/api/v1/assessments/${draft}/tasks`).send(body)).body.items[0].id as string;
  const task = await assign({ factors: ['L2', 'L4', 'T9'], assigneeId: respondent.userId, dueOn: '2026-11-20' });
  await assign({ factors: ['G16', 'G18'], assigneeId: respondent.userId, dueOn: '2027-01-15' });
  const question = '請確認查驗介面的責任歸屬。';
  await assign({ factors: ['T4'], seat: 'it', question });
  await assign({ factors: ['G25'], named: '鳳山戶政事務所主任' });
  return task;
}

/** A file, a reference, and a title that looks like personal data. */
async function evidenceOf(app: TestApp, assessmentId: string): Promise<string> {
  const { respondent, coordinator } = app.people;
  const place = `/api/v1/assessments/${assessmentId}/answers/L2/evidence`;
  const file = { name: '98年3月5日跨機關協商會議紀錄（核定本）.pdf', bytes: PDF };
  const id = await aPieceOfEvidence(app, assessmentId, respondent, file, 'L2');
  const title = '財政部同意試辦函';
  const said = { title, documentNumber: '台財稅字第09804500000號', date: '2009-03-05', holder: '財政處' };
  await app.as(coordinator).post(place).send(said);
  await app.as(respondent).post(place).send({ title: '申請人 A123456789 之同意書' });
  return id;
}
