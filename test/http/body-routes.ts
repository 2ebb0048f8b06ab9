import { structure } from '../fixtures/framework.js';
import type { TestApp } from '../support/app.js';
import { aPilot, aSheet } from '../support/builders.js';
import { PASSWORD } from '../support/people.js';
import type { PersonName } from '../support/people.js';
import { planRoutes } from './plan-routes.js';
import { reviewRoutes } from './review-routes.js';
import { MATTER_ROUTES, matterRoutes } from './matter-body-routes.js';
import { weightingRoutes } from './weighting-body-routes.js';
import type { World } from './world.js';

/** A route with a body, asked by somebody who may, for a thing that is there, with what it needs to be judged. */
export interface BodyRoute {
  readonly name: string;
  readonly method: 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly by: PersonName;
  readonly valid: Readonly<Record<string, unknown>>;
  /** Brings things into the state in which a body is judged, and gives the headers it takes. */
  readonly prepare: () => Promise<Record<string, string>>;
}

/** Every route that reads a body, by name. */
export const BODY_ROUTES = [
  'POST /api/v1/auth/tokens',
  'PATCH /api/v1/me',
  'POST /api/v1/me/password',
  'PATCH /api/v1/people/:id',
  'POST /api/v1/password-links/use',
  'POST /api/v1/agencies',
  'PATCH /api/v1/agencies/:id',
  'POST /api/v1/invitations',
  'POST /api/v1/invitations/accept',
  'POST /api/v1/agency-requests',
  'POST /api/v1/agency-requests/:id/decision',
  'PUT /api/v1/settings',
  'POST /api/v1/framework-previews',
  'POST /api/v1/panels',
  'PATCH /api/v1/panels/:id',
  'POST /api/v1/panels/:id/steps',
  'POST /api/v1/panels/:id/experts',
  'POST /api/v1/panels/:id/publication',
  'POST /api/v1/weight-scheme-choices',
  'PUT /api/v1/panel-places/:token/opinion',
  'POST /api/v1/panel-places/:token/trial',
  'POST /api/v1/scores',
  'POST /api/v1/pilots',
  'PATCH /api/v1/pilots/:id',
  'POST /api/v1/assessments',
  'PUT /api/v1/assessments/:id/answers/:factor',
  'PUT /api/v1/assessments/:id/own-answers/:factor',
  'POST /api/v1/assessments/:id/answers/:factor/evidence',
  'PUT /api/v1/assessments/:id/own-answers/:factor/release',
  'DELETE /api/v1/assessments/:id/submission-request',
  'POST /api/v1/assessments/:id/submissions',
  'POST /api/v1/submissions/:id/reports',
  'POST /api/v1/submissions/:id/review',
  'POST /api/v1/reviews/:id/release',
  'PUT /api/v1/reviews/:id/findings/:factor',
  'POST /api/v1/reviews/:id/comments/:factor',
  'POST /api/v1/reviews/:id/decision',
  'PUT /api/v1/submissions/:id/plan/:actionId',
  'POST /api/v1/assessments/:id/questionnaires',
  'POST /api/v1/portfolio-reports',
  'POST /api/v1/assessments/:id/tasks',
  'POST /api/v1/tasks/:id/hand-over',
  'POST /api/v1/tasks/hand-over',
  ...MATTER_ROUTES,
];

/** The same with what it takes to ask them. */
export function bodyRoutes(app: TestApp, { own }: World): readonly BodyRoute[] {
  const { coordinator } = app.people;
  const nothing = async () => ({});
  const assessment = (id: string, rest: string) => `/api/v1/assessments/${id}/${rest}`;
  const asStands = (path: string) => async (): Promise<Record<string, string>> => {
    const { headers } = await app.as(coordinator).get(path);
    return { 'If-Match': headers['etag']! };
  };
  const waiting = async () => {
    await app.as(coordinator).post(assessment(own.requested, 'submission-request'));
    return {};
  };
  const route = (name: string, by: PersonName, path: string, valid: object, prepare = nothing) => {
    const method = name.split(' ')[0]!.toLowerCase() as BodyRoute['method'];
    return { name, method, by, path, valid: valid as BodyRoute['valid'], prepare };
  };
  const pilot = `/api/v1/pilots/${own.pilot}`;
  const [answer, ownAnswer] = [assessment(own.draft, 'answers/L1'), assessment(own.draft, 'own-answers/L1')];
  const level = { level: 3, confidence: 'high', note: '已查證', names: [{ kind: 'statute', name: '戶籍法' }] };
  return [
    route('POST /api/v1/auth/tokens', 'coordinator', '/api/v1/auth/tokens', {
      email: 'never@thesame.example',
      password: PASSWORD,
    }),
    ...peopleRoutes(route, own),
    route('PUT /api/v1/settings', 'administrator', '/api/v1/settings', SETTINGS, async () => {
      const { headers } = await app.as(app.people.administrator).get('/api/v1/settings');
      return { 'If-Match': headers['etag']! };
    }),
    ...weightingRoutes(route, app, own),
    route('POST /api/v1/framework-previews', 'administrator', '/api/v1/framework-previews', {
      structure,
      map: { L1: ['L1'] },
    }),
    route('POST /api/v1/scores', 'reviewer', '/api/v1/scores', aSheet()),
    route('POST /api/v1/pilots', 'coordinator', '/api/v1/pilots', aPilot()),
    route('PATCH /api/v1/pilots/:id', 'coordinator', pilot, aPilot(), asStands(pilot)),
    route('POST /api/v1/assessments', 'coordinator', '/api/v1/assessments', { sheet: aSheet(), assessedAt: '2009-09' }),
    route('PUT /api/v1/assessments/:id/answers/:factor', 'coordinator', answer, level, asStands(answer)),
    route('PUT /api/v1/assessments/:id/own-answers/:factor', 'coordinator', ownAnswer, level, asStands(ownAnswer)),
    route(
      'POST /api/v1/assessments/:id/answers/:factor/evidence',
      'respondent',
      assessment(own.draft, 'answers/L1/evidence'),
      { title: '會議紀錄', documentNumber: '府研資字第 1 號', date: '2009-05', holder: '研考處' },
    ),
    route(
      'PUT /api/v1/assessments/:id/own-answers/:factor/release',
      'coordinator',
      `${ownAnswer}/release`,
      { released: true },
      async () => {
        await app.as(coordinator).put(ownAnswer).set('If-None-Match', '*').send(level);
        return {};
      },
    ),
    route(
      'DELETE /api/v1/assessments/:id/submission-request',
      'approver',
      assessment(own.requested, 'submission-request'),
      { comment: '請補函釋' },
      waiting,
    ),
    route(
      'POST /api/v1/assessments/:id/submissions',
      'approver',
      assessment(own.requested, 'submissions'),
      { sheetHash: '0'.repeat(64) },
      waiting,
    ),
    route('POST /api/v1/submissions/:id/reports', 'reviewer', `/api/v1/submissions/${own.submission}/reports`, {
      format: 'html',
      locale: 'en',
    }),
    ...reviewRoutes(app, route, own),
    ...planRoutes(route, own),
    route('POST /api/v1/portfolio-reports', 'reviewer', '/api/v1/portfolio-reports', { locale: 'en' }),
    route('POST /api/v1/assessments/:id/questionnaires', 'respondent', assessment(own.draft, 'questionnaires'), {
      locale: 'en',
    }),
    route('POST /api/v1/assessments/:id/tasks', 'coordinator', assessment(own.draft, 'tasks'), {
      factors: ['L1', 'L2'],
      assigneeId: coordinator.userId,
      dueOn: '2026-12-18',
      question: '請附函號',
    }),
    route('POST /api/v1/tasks/:id/hand-over', 'coordinator', `/api/v1/tasks/${own.task}/hand-over`, {
      assigneeId: coordinator.userId,
    }),
    route('POST /api/v1/tasks/hand-over', 'coordinator', '/api/v1/tasks/hand-over', {
      from: coordinator.userId,
      assigneeId: app.people.approver.userId,
    }),
    ...matterRoutes(app, route, own),
  ];
}

function peopleRoutes(
  route: (name: string, by: PersonName, path: string, valid: object) => BodyRoute,
  { person, agency, agencyRequest }: World['own'],
): BodyRoute[] {
  const invitee = { email: 'somebody@new.example', name: '新同仁' };
  const post = { seat: 'it', post: '技士', inPostSince: '2008-03' };
  const password = { current: PASSWORD, next: 'another password' };
  const decision = { decision: 'create', comment: '同意', level: 'local', coordinator: invitee };
  return [
    route('PATCH /api/v1/me', 'respondent', '/api/v1/me', { ...post, locale: 'en', dailyMail: true }),
    route('POST /api/v1/me/password', 'respondent', '/api/v1/me/password', password),
    route('PATCH /api/v1/people/:id', 'coordinator', `/api/v1/people/${person}`, {
      name: '改名',
      roles: ['respondent'],
      active: true,
    }),
    route('POST /api/v1/password-links/use', 'reviewer', '/api/v1/password-links/use', {
      token: 'no-such-token',
      password: 'a new password',
    }),
    route('POST /api/v1/agencies', 'administrator', '/api/v1/agencies', { name: '新機關', level: 'local' }),
    route('PATCH /api/v1/agencies/:id', 'administrator', `/api/v1/agencies/${agency}`, {
      name: '高雄縣政府',
      level: 'local',
    }),
    route('POST /api/v1/invitations', 'coordinator', '/api/v1/invitations', { ...invitee, roles: ['respondent'] }),
    route('POST /api/v1/invitations/accept', 'reviewer', '/api/v1/invitations/accept', {
      token: 'no-such-token',
      name: '新同仁',
      password: 'a new password',
      ...post,
    }),
    route('POST /api/v1/agency-requests', 'coordinator', '/api/v1/agency-requests', {
      name: '地政事務所',
      level: 'local',
      contactEmail: 'office@land.example',
      reason: '一併試辦',
    }),
    route(
      'POST /api/v1/agency-requests/:id/decision',
      'administrator',
      `/api/v1/agency-requests/${agencyRequest}/decision`,
      decision,
    ),
  ];
}

const SETTINGS = {
  reviewingBody: { 'zh-TW': '研考會', en: 'RDEC' },
  calendar: 'republic',
  sessionIdleMinutes: 60,
  sessionLongestMinutes: 600,
};

/** Routes that take a form with a file too. */
export const WITH_FILE = ['POST /api/v1/assessments/:id/answers/:factor/evidence'];

/** Routes that write without reading a body. */
export const WITHOUT_BODY = [
  'DELETE /api/v1/auth/tokens/current',
  'POST /api/v1/people/:id/password-link',
  'DELETE /api/v1/people/:id',
  'DELETE /api/v1/invitations/:id',
  'POST /api/v1/assessments/:id/submission-request',
  'DELETE /api/v1/tasks/:id',
  'POST /api/v1/panels/:id/experts/:expert/link',
  'DELETE /api/v1/panels/:id/experts/:expert',
  'DELETE /api/v1/assessments/:id/answers/:factor/evidence/:evidenceId',
  'POST /api/v1/assessments/:id/revisions',
  // Takes a file (workbook.spec.ts).
  'POST /api/v1/assessments/:id/workbook',
  // Takes a file (agency-import.spec.ts).
  'POST /api/v1/agencies/import',
] as const;

/** Sends a body as bytes, as the route's person. */
export async function send(app: TestApp, route: BodyRoute, body: string | Buffer, type = 'application/json') {
  const headers = await route.prepare();
  const asked = app.as(app.people[route.by])[route.method](route.path).set(headers).set('Content-Type', type);
  return asked.serialize((sent: unknown) => sent as string).send(body as string);
}
