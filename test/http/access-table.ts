import { MATTERS_ACCESS } from './matters-access-table.js';
import { PORTFOLIO_ACCESS } from './portfolio-access-table.js';
import { PAGE_ACCESS } from './page-access-table.js';
import { PEOPLE_ACCESS } from './people-access-table.js';
import { WEIGHTING_ACCESS } from './weighting-access-table.js';
import { REVIEWING_ACCESS } from './reviewing-access-table.js';
import type { AgencyIds } from './world.js';

export const ROLES = ['nobody', 'respondent', 'coordinator', 'approver', 'reviewer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
/** The roles that have an agency of their own. */
export const MEMBERS: readonly Role[] = ['respondent', 'coordinator', 'approver'];

/** What a probe of a route is answered, by role and by whose things it asks for. No probe changes anything. */
export interface AccessRow {
  /** In the order of ROLES, for the caller's own agency's things; the reviewing body gets the same for every agency. */
  readonly own: readonly number[];
  /** For a member who may use the route, asking for another agency's thing; left out where a route asks for none. */
  readonly other?: number;
  /** Fills the route's parameters. */
  readonly fill?: (ids: AgencyIds) => Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const assessment = (ids: AgencyIds) => ({ id: ids.submitted });
const draft = (ids: AgencyIds) => ({ id: ids.draft });
const factor = (ids: AgencyIds) => ({ id: ids.submitted, factor: 'L1' });
const piece = (ids: AgencyIds) => ({ id: ids.requested, factor: 'L1', evidenceId: ids.evidence });
const pilot = (ids: AgencyIds) => ({ id: ids.pilot });
const submission = (ids: AgencyIds) => ({ id: ids.submission });
const review = (ids: AgencyIds) => ({ id: ids.review });
const planned = (ids: AgencyIds) => ({ id: ids.planned });
const agreed = (ids: AgencyIds) => ({ id: ids.planned, actionId: ids.agreed });
const found = (ids: AgencyIds) => ({ id: ids.review, factor: 'L1' });
const portfolioReport = (ids: AgencyIds) => ({ id: ids.portfolioReport });
const questionnaire = (ids: AgencyIds) => ({ id: ids.questionnaire });
const report = (ids: AgencyIds) => ({ id: ids.report });
const task = (ids: AgencyIds) => ({ id: ids.task });
const doneTask = (ids: AgencyIds) => ({ id: ids.doneTask });

//                  nobody  resp coord appr  rev  admin
const everybody = [401, 200, 200, 200, 200, 200];
const members = [401, 200, 200, 200, 403, 403];
const open = [200, 200, 200, 200, 200, 200];
const of = (...own: number[]) => own;

/**
 * Every route of the app. Where a route writes, the probe is one that is refused for its content (422), its missing
 * precondition (428) or the state of things (409): whoever gets so far has passed the door and been shown the thing.
 */
export const ACCESS: Readonly<Record<string, AccessRow>> = {
  'GET /health/live': { own: open },
  'GET /health/ready': { own: open },
  'POST /api/v1/auth/tokens': { own: of(422, 422, 422, 422, 422, 422), body: {} },
  'DELETE /api/v1/auth/tokens/current': { own: of(401, 204, 204, 204, 204, 204) },
  ...PEOPLE_ACCESS,
  ...PORTFOLIO_ACCESS,
  'GET /api/v1/frameworks': { own: everybody },
  'GET /api/v1/frameworks/:id': { own: everybody, fill: () => ({ id: 'ecd-56@1' }) },
  'GET /api/v1/weight-schemes': { own: everybody },
  'GET /api/v1/weight-schemes/:id': { own: everybody, fill: () => ({ id: 'evidence' }) },
  ...WEIGHTING_ACCESS,
  'GET /api/v1/exports/everything': { own: everybody },
  'POST /api/v1/portfolio-reports': { own: of(401, 403, 403, 403, 422, 422), body: {} },
  'GET /api/v1/portfolio-reports/:id': { own: of(401, 403, 403, 403, 200, 200), fill: portfolioReport },
  'GET /api/v1/portfolio-reports/:id/content': { own: of(401, 403, 403, 403, 409, 409), fill: portfolioReport },
  'POST /api/v1/scores': { own: of(401, 422, 422, 422, 422, 422), body: {} },
  'GET /api/v1/pilots': { own: everybody },
  'POST /api/v1/pilots': { own: of(401, 403, 422, 403, 403, 403), body: {} },
  'GET /api/v1/pilots/:id': { own: everybody, other: 404, fill: pilot },
  'PATCH /api/v1/pilots/:id': { own: of(401, 403, 422, 403, 403, 403), other: 404, fill: pilot, body: { title: 7 } },
  'GET /api/v1/assessments': { own: everybody },
  'POST /api/v1/assessments': { own: of(401, 403, 422, 403, 403, 403), body: {} },
  'GET /api/v1/assessments/:id': { own: everybody, other: 404, fill: assessment },
  'GET /api/v1/assessments/:id/score': { own: members, other: 404, fill: assessment },
  'GET /api/v1/assessments/:id/sheet': { own: members, other: 404, fill: assessment },
  'GET /api/v1/assessments/:id/answers': { own: members, other: 404, fill: assessment },
  'GET /api/v1/assessments/:id/answers/:factor': { own: members, other: 404, fill: factor },
  'PUT /api/v1/assessments/:id/answers/:factor': {
    own: of(401, 403, 428, 403, 403, 403),
    other: 404,
    fill: factor,
    body: { level: 3 },
  },
  'GET /api/v1/assessments/:id/answers/:factor/evidence': { own: members, other: 404, fill: factor },
  'POST /api/v1/assessments/:id/answers/:factor/evidence': {
    own: of(401, 409, 409, 409, 403, 403),
    other: 404,
    fill: factor,
    body: { title: '會議紀錄' },
  },
  'GET /api/v1/assessments/:id/answers/:factor/evidence/:evidenceId': { own: members, other: 404, fill: piece },
  'DELETE /api/v1/assessments/:id/answers/:factor/evidence/:evidenceId': {
    own: of(401, 409, 409, 409, 403, 403),
    other: 404,
    fill: piece,
  },
  'GET /api/v1/assessments/:id/own-answers': { own: members, other: 404, fill: assessment },
  'GET /api/v1/assessments/:id/own-answers/:factor': { own: members, other: 404, fill: factor },
  'PUT /api/v1/assessments/:id/own-answers/:factor': {
    own: of(401, 428, 428, 428, 403, 403),
    other: 404,
    fill: factor,
    body: { level: 3 },
  },
  'PUT /api/v1/assessments/:id/own-answers/:factor/release': {
    own: of(401, 409, 409, 409, 403, 403),
    other: 404,
    fill: factor,
    body: {},
  },
  'GET /api/v1/assessments/:id/consolidation': { own: members, other: 404, fill: assessment },
  'GET /api/v1/assessments/:id/look': { own: members, other: 404, fill: assessment },
  'POST /api/v1/assessments/:id/revisions': { own: of(401, 403, 409, 403, 403, 403), other: 404, fill: draft },
  'GET /api/v1/assessments/:id/workbook': { own: members, other: 404, fill: assessment },
  'POST /api/v1/assessments/:id/workbook': { own: of(401, 409, 409, 409, 403, 403), other: 404, fill: assessment },
  'POST /api/v1/assessments/:id/questionnaires': {
    own: of(401, 422, 422, 422, 403, 403),
    other: 404,
    fill: assessment,
    body: {},
  },
  'GET /api/v1/questionnaires/:id': { own: members, other: 404, fill: questionnaire },
  'GET /api/v1/questionnaires/:id/content': { own: of(401, 409, 409, 409, 403, 403), other: 404, fill: questionnaire },
  'POST /api/v1/assessments/:id/submission-request': {
    own: of(401, 403, 409, 403, 403, 403),
    other: 404,
    fill: assessment,
  },
  'DELETE /api/v1/assessments/:id/submission-request': {
    own: of(401, 403, 409, 409, 403, 403),
    other: 404,
    fill: assessment,
  },
  'POST /api/v1/assessments/:id/submissions': {
    own: of(401, 403, 403, 409, 403, 403),
    other: 404,
    fill: assessment,
    body: {},
  },
  'GET /api/v1/tasks': { own: members },
  'POST /api/v1/tasks/hand-over': { own: of(401, 422, 422, 422, 403, 403), body: {} },
  'POST /api/v1/tasks/:id/hand-over': {
    own: of(401, 422, 422, 422, 403, 403),
    other: 404,
    fill: task,
    body: {},
  },
  'DELETE /api/v1/tasks/:id': { own: of(401, 403, 409, 403, 403, 403), other: 404, fill: doneTask },
  'GET /api/v1/assessments/:id/tasks': { own: members, other: 404, fill: assessment },
  'POST /api/v1/assessments/:id/tasks': {
    own: of(401, 403, 409, 403, 403, 403),
    other: 404,
    fill: assessment,
    body: {},
  },
  'GET /api/v1/submissions': { own: everybody },
  'GET /api/v1/submissions/:id/answers': { own: everybody, other: 404, fill: submission },
  'GET /api/v1/submissions/:id': { own: everybody, other: 404, fill: submission },
  'GET /api/v1/submissions/:id/sheet': { own: everybody, other: 404, fill: submission },
  'GET /api/v1/submissions/:id/review': { own: everybody, other: 404, fill: submission },
  'POST /api/v1/submissions/:id/review': {
    own: of(401, 403, 403, 403, 422, 403),
    fill: submission,
    body: { takeOver: 'x' },
  },
  ...REVIEWING_ACCESS,
  'GET /api/v1/reviews/:id': { own: everybody, other: 404, fill: review },
  'POST /api/v1/reviews/:id/release': { own: of(401, 403, 403, 403, 409, 403), fill: review, body: {} },
  'PUT /api/v1/reviews/:id/findings/:factor': { own: of(401, 403, 403, 403, 409, 403), fill: found, body: {} },
  'POST /api/v1/reviews/:id/comments/:factor': {
    own: of(401, 403, 422, 422, 409, 403),
    other: 404,
    fill: found,
    body: {},
  },
  'POST /api/v1/reviews/:id/decision': { own: of(401, 403, 403, 403, 409, 403), fill: review, body: {} },
  'GET /api/v1/plans': { own: of(401, 403, 403, 403, 200, 200) },
  'GET /api/v1/submissions/:id/plan': { own: everybody, other: 404, fill: planned },
  'PUT /api/v1/submissions/:id/plan/:actionId': {
    own: of(401, 403, 428, 403, 428, 403),
    other: 404,
    fill: agreed,
    body: { state: 'done' },
  },
  'GET /api/v1/pilots/:id/trend': { own: everybody, other: 404, fill: pilot },
  'POST /api/v1/submissions/:id/reports': {
    own: of(401, 422, 422, 422, 422, 422),
    other: 404,
    fill: submission,
    body: {},
  },
  'GET /api/v1/reports/:id': { own: everybody, other: 404, fill: report },
  'GET /api/v1/reports/:id/content': { own: of(401, 409, 409, 409, 409, 409), other: 404, fill: report },
  'GET /api/docs': { own: open },
  'GET /api/v1/openapi.json': { own: open },
  ...MATTERS_ACCESS,
  ...PAGE_ACCESS,
};

export interface RouteRow extends AccessRow {
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  /** Made for people: takes forms, and programs only where they show who they are as programs do. */
  readonly isPage: boolean;
}

export const ROWS: readonly RouteRow[] = Object.entries(ACCESS).map(([name, row]) => {
  const [method = '', path = ''] = name.split(' ');
  const isPage = !/^\/(api|health)(\/|$)/.test(path);
  return { name, method: method.toLowerCase() as RouteRow['method'], path, isPage, ...row };
});

/** The route's path with its parameters filled. */
export function filled(path: string, parameters: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
}
