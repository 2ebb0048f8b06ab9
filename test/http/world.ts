import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { ReportSheet } from '../../src/sheet/answer-sheet.js';
import { matterId, matterKey } from '../../src/submissions/matter-key.js';
import { TaskRegister } from '../../src/tasks/task-register.js';
import type { TestApp } from '../support/app.js';
import type { Person } from '../support/people.js';
import { anAssessment, aPieceOfEvidence, aRequestFor, aSubmission, ofTaipei } from '../support/builders.js';
import { aPassWithPlan } from '../support/reviewing.js';
import { aShortSheet, ofAgency } from './sheets.js';
import { aPanel } from './weighting-desk.js';

/** Of one agency: one of everything that has an id, and an assessment in every state. */
export interface AgencyIds {
  readonly pilot: string;
  readonly draft: string;
  readonly requested: string;
  /** A file for the answer to L1 of the one that is frozen. */
  readonly evidence: string;
  readonly submitted: string;
  readonly submission: string;
  /** Of that submission, waiting. */
  readonly review: string;
  /** A submission that was accepted with a plan, and its first action. */
  readonly planned: string;
  readonly agreed: string;
  readonly report: string;
  /** Named in what was handed in, as are two more: one to be joined to another, one that is. */
  readonly matter: string;
  readonly matterToJoin: string;
  readonly joinedMatter: string;
  readonly questionnaire: string;
  /** Over the whole portfolio: the reviewing body's. */
  readonly portfolioReport: string;
  readonly agency: string;
  /** A respondent. */
  readonly person: string;
  /** Withdrawn. */
  readonly invitation: string;
  /** Without an account that is open. */
  readonly closedPerson: string;
  /** Of a link for a forgotten password. */
  readonly passwordToken: string;
  /** Of one that is open. */
  readonly invitationToken: string;
  /** Open. */
  readonly agencyRequest: string;
  /** For a seat, which any member may hand over. */
  readonly task: string;
  readonly doneTask: string;
  /** The reviewing body's, open, with an expert whose link was withdrawn and another one's link. */
  readonly panel: string;
  readonly withdrawnExpert: string;
  readonly expertToken: string;
}

/** `own` are 高雄縣政府's, `other` 臺北市政府's. */
export interface World {
  readonly own: AgencyIds;
  readonly other: AgencyIds;
}

export async function makeWorld(app: TestApp): Promise<World> {
  const taipei = naming(aShortSheet(ofAgency('臺北市政府')));
  return {
    own: await idsOf(app, naming(aShortSheet()), { ...app.people, respondent: app.people.otherRespondent }),
    other: await idsOf(app, taipei, { ...ofTaipei(app), respondent: app.people.taipeiRespondent }),
  };
}

const NAMED = [
  { kind: 'statute', name: '戶籍法' },
  { kind: 'database', name: '門牌資料庫' },
  { kind: 'system', name: '戶役政資訊系統' },
] as const;

/** Three matters for the centre are named with the first answer. */
function naming(sheet: ReportSheet): ReportSheet {
  const [first, ...rest] = sheet.answers;
  return { ...sheet, answers: [{ ...first!, names: NAMED }, ...rest] };
}

async function idsOf(
  app: TestApp,
  sheet: ReturnType<typeof aShortSheet>,
  two: ReturnType<typeof ofTaipei> & { respondent: Person },
): Promise<AgencyIds> {
  const draft = await anAssessment(app, sheet, two.coordinator);
  const requested = await anAssessment(app, sheet, two.coordinator);
  const evidence = await aPieceOfEvidence(app, requested, two.coordinator);
  await aRequestFor(app, requested, two.coordinator);
  const { id: submission, assessmentId: submitted, pilotId: pilot } = await aSubmission(app, sheet, two);
  const asked = await app
    .as(two.approver)
    .post(`/api/v1/submissions/${submission}/reports`)
    .send({ format: 'html', locale: 'en' });
  const person = two.respondent.userId;
  const people = { agency: two.coordinator.agencyId!, person, ...(await invitingOf(app, two.coordinator)) };
  const [task, doneTask] = await twoTasks(app, draft, two.coordinator);
  const report = asked.body.id as string;
  const onPaper = await app
    .as(two.coordinator)
    .post(`/api/v1/assessments/${draft}/questionnaires`)
    .send({ locale: 'en' });
  const questionnaire = onPaper.body.id as string;
  const waiting = await app.as(two.coordinator).get(`/api/v1/submissions/${submission}/review`);
  const review = waiting.body.id as string;
  const pass = await aSubmission(app, sheet, two);
  await aPassWithPlan(app, pass);
  const plan = await app.as(two.coordinator).get(`/api/v1/submissions/${pass.id}/plan`);
  const made = {
    planned: pass.id,
    agreed: plan.body.actions[0].id as string,
    pilot,
    draft,
    requested,
    evidence,
    submitted,
    submission,
    review,
    report,
    questionnaire,
    task,
    doneTask,
  };
  const portfolioReport = await app.as(app.people.reviewer).post('/api/v1/portfolio-reports').send({ locale: 'en' });
  const named = NAMED.map(({ kind, name }) => matterId(kind, matterKey(name)));
  const matters = { matter: named[0]!, matterToJoin: named[1]!, joinedMatter: named[2]! };
  const printed = { portfolioReport: portfolioReport.body.id as string };
  return { ...made, ...printed, ...matters, ...people, ...(await aPanel(app)) };
}

async function invitingOf(app: TestApp, coordinator: Person) {
  const post = async (path: string, body: object) =>
    (await app.as(coordinator).post(`/api/v1/${path}`).send(body)).body as { id: string; link: string };
  const invite = (whom: string) => {
    const email = `${whom}@${coordinator.userId}.example`;
    return post('invitations', { email, name: '受邀同仁', roles: ['respondent'] });
  };
  const { id: invitation } = await invite('someone');
  await app.as(coordinator).delete(`/api/v1/invitations/${invitation}`);
  const invitationToken = (await invite('another')).link.split('/').at(-1)!;
  const { id: agencyRequest } = await post('agency-requests', { name: '戶政事務所', level: 'local' });
  return { invitation, invitationToken, agencyRequest, ...(await newcomersOf(app, coordinator)) };
}

/** An open one, and one that is answered. */
async function twoTasks(app: TestApp, draft: string, coordinator: Person): Promise<[string, string]> {
  const assign = (body: object) => app.as(coordinator).post(`/api/v1/assessments/${draft}/tasks`).send(body);
  const open = await assign({ factors: ['L1'], seat: 'legal' });
  const done = await assign({ factors: ['L1'], assigneeId: coordinator.userId });
  const tasks = app.nest.get(TaskRegister, { strict: false });
  await app.nest.get(UnitOfWork).run(coordinator, () => tasks.answered(coordinator, draft, 'L1', 'answered'));
  return [open.body.items[0].id as string, done.body.items[0].id as string];
}

/** Two who came by invitation: one has been closed since, one has forgotten the password. */
async function newcomersOf(app: TestApp, coordinator: Person) {
  const [closedPerson, forgetful] = await Promise.all(
    ['closed', 'forgetful'].map((who) => newcomer(app, coordinator, who)),
  );
  await app.as(coordinator).patch(`/api/v1/people/${closedPerson}`).send({ active: false });
  const made = await app.as(coordinator).post(`/api/v1/people/${forgetful}/password-link`);
  return { closedPerson: closedPerson!, passwordToken: (made.body.link as string).split('/').at(-1)! };
}

async function newcomer(app: TestApp, coordinator: Person, who: string): Promise<string> {
  const invitee = { email: `${who}@${coordinator.userId}.example`, name: who, roles: ['respondent'] };
  const invited = await app.as(coordinator).post('/api/v1/invitations').send(invitee);
  const token = (invited.body.link as string).split('/').at(-1);
  const accepted = await app.http
    .post('/api/v1/invitations/accept')
    .send({ token, name: who, password: 'a new password' });
  return accepted.body.id as string;
}
