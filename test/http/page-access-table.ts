import type { AccessRow } from './access-table.js';
import { PLAN_PAGE_ACCESS } from './plan-access-table.js';
import { REVIEWING_PAGE_ACCESS } from './reviewing-access-table.js';
import type { AgencyIds } from './world.js';

//            nobody  resp coord appr  rev  admin
const open = [200, 200, 200, 200, 200, 200];
const members = [401, 200, 200, 200, 403, 403];
const everybody = [401, 200, 200, 200, 200, 200];
const coordinators = [401, 403, 200, 403, 403, 403];
const pilot = (ids: AgencyIds) => ({ id: ids.pilot });
const waiting = (ids: AgencyIds) => ({ id: ids.requested });
const submission = (ids: AgencyIds) => ({ id: ids.submission });
const report = (ids: AgencyIds) => ({ id: ids.report });
const assessment = (ids: AgencyIds) => ({ id: ids.submitted });
const draft = (ids: AgencyIds) => ({ id: ids.draft });
const factor = (ids: AgencyIds) => ({ id: ids.submitted, factor: 'L1' });
const piece = (ids: AgencyIds) => ({ id: ids.requested, factor: 'L1', evidenceId: ids.evidence });
const task = (ids: AgencyIds) => ({ id: ids.task });
const doneTask = (ids: AgencyIds) => ({ id: ids.doneTask });
const portfolioReport = (ids: AgencyIds) => ({ id: ids.portfolioReport });
const questionnaire = (ids: AgencyIds) => ({ id: ids.questionnaire });
const of = (...own: number[]) => own;

/**
 * The pages, asked for as a program would (see access-table.ts): refused with problem+json, and without the form token
 * that a browser has to send. A form that changes something is sent empty or with what is refused.
 */
export const PAGE_ACCESS: Readonly<Record<string, AccessRow>> = {
  'GET /': { own: open },
  'GET /sign-in': { own: of(200, 303, 303, 303, 303, 303) },
  'POST /sign-in': { own: of(403, 422, 422, 422, 422, 422), body: {} },
  'POST /sign-out': { own: of(401, 303, 303, 303, 303, 303), body: {} },
  'GET /signed-out': { own: open },
  'GET /assessments/:id': { own: members, other: 404, fill: assessment },
  'GET /assessments/:id/gates': { own: members, other: 404, fill: assessment },
  'GET /assessments/:id/table': { own: members, other: 404, fill: assessment },
  'POST /assessments/:id/table': { own: of(401, 303, 303, 303, 403, 403), other: 404, fill: assessment, body: {} },
  'GET /assessments/:id/factors/:factor': { own: members, other: 404, fill: factor },
  'POST /assessments/:id/factors/:factor': {
    own: of(401, 403, 409, 403, 403, 403),
    other: 404,
    fill: factor,
    body: {},
  },
  'GET /assessments/:id/own/:factor': { own: members, other: 404, fill: factor },
  'POST /assessments/:id/own/:factor': { own: of(401, 409, 409, 409, 403, 403), other: 404, fill: factor, body: {} },
  'GET /assessments/:id/factors/:factor/evidence': { own: members, other: 404, fill: factor },
  'POST /assessments/:id/factors/:factor/evidence': {
    own: of(401, 409, 409, 409, 403, 403),
    other: 404,
    fill: factor,
    body: {},
  },
  'GET /assessments/:id/factors/:factor/evidence/:evidenceId': { own: members, other: 404, fill: piece },
  'GET /home': { own: of(401, 200, 200, 200, 200, 200) },
  'GET /assessments/:id/assign': { own: of(401, 403, 200, 403, 403, 403), other: 404, fill: assessment },
  'POST /assessments/:id/assign': { own: of(401, 403, 409, 403, 403, 403), other: 404, fill: assessment, body: {} },
  'GET /tasks/hand-over': { own: members },
  'POST /tasks/hand-over': { own: of(401, 422, 422, 422, 403, 403), body: {} },
  'GET /tasks/:id/hand-over': { own: members, other: 404, fill: task },
  'POST /tasks/:id/hand-over': { own: of(401, 422, 422, 422, 403, 403), other: 404, fill: task, body: {} },
  'GET /tasks/:id/withdraw': { own: of(401, 403, 200, 403, 403, 403), other: 404, fill: task },
  'POST /tasks/:id/withdraw': { own: of(401, 403, 409, 403, 403, 403), other: 404, fill: doneTask, body: {} },
  'GET /pilots/new': { own: coordinators },
  'POST /pilots/new': { own: of(401, 403, 422, 403, 403, 403), body: {} },
  'GET /pilots/:id': { own: everybody, other: 404, fill: pilot },
  'POST /pilots/:id': { own: of(401, 403, 303, 403, 403, 403), other: 404, fill: pilot, body: {} },
  'GET /pilots/:id/edit': { own: coordinators, other: 404, fill: pilot },
  'POST /pilots/:id/edit': { own: of(401, 403, 422, 403, 403, 403), other: 404, fill: pilot, body: {} },
  'GET /assessments/:id/hand-in': { own: members, other: 404, fill: waiting },
  'POST /assessments/:id/hand-in': { own: of(401, 403, 422, 422, 403, 403), other: 404, fill: waiting, body: {} },
  'GET /exports': { own: everybody },
  ...PLAN_PAGE_ACCESS,
  'GET /portfolio-reports': { own: of(401, 403, 403, 403, 200, 200) },
  'POST /portfolio-reports': { own: of(401, 403, 403, 403, 303, 303), body: {} },
  'GET /portfolio-reports/:id': { own: of(401, 403, 403, 403, 200, 200), fill: portfolioReport },
  'GET /portfolio-reports/:id/file': { own: of(401, 403, 403, 403, 409, 409), fill: portfolioReport },
  ...REVIEWING_PAGE_ACCESS,
  'GET /submissions/:id': { own: everybody, other: 404, fill: submission },
  'POST /submissions/:id': { own: of(401, 422, 422, 422, 422, 422), other: 404, fill: submission, body: {} },
  'GET /submissions/:id/sheet': { own: everybody, other: 404, fill: submission },
  'GET /reports/:id': { own: everybody, other: 404, fill: report },
  'GET /reports/:id/file': { own: of(401, 409, 409, 409, 409, 409), other: 404, fill: report },
  'GET /assessments/:id/consolidation': { own: members, other: 404, fill: assessment },
  'POST /assessments/:id/consolidation': {
    own: of(401, 422, 422, 422, 403, 403),
    other: 404,
    fill: assessment,
    body: {},
  },
  'GET /assessments/:id/look': { own: members, other: 404, fill: assessment },
  'GET /assessments/:id/preview': { own: members, other: 404, fill: assessment },
  'GET /assessments/:id/revise': { own: of(401, 403, 200, 403, 403, 403), other: 404, fill: assessment },
  'POST /assessments/:id/revise': { own: of(401, 403, 303, 403, 403, 403), other: 404, fill: draft, body: {} },
  'GET /assessments/:id/workbook': { own: members, other: 404, fill: assessment },
  'POST /assessments/:id/workbook': { own: of(401, 409, 409, 409, 403, 403), other: 404, fill: assessment, body: {} },
  'GET /assessments/:id/workbook/file': { own: members, other: 404, fill: assessment },
  'GET /assessments/:id/workbook/changes': { own: of(401, 303, 303, 303, 403, 403), other: 404, fill: assessment },
  'POST /assessments/:id/workbook/changes': {
    own: of(401, 409, 409, 409, 403, 403),
    other: 404,
    fill: assessment,
    body: {},
  },
  'GET /assessments/:id/questionnaire': { own: members, other: 404, fill: assessment },
  'POST /assessments/:id/questionnaire': {
    own: of(401, 303, 303, 303, 403, 403),
    other: 404,
    fill: assessment,
    body: {},
  },
  'GET /questionnaires/:id': { own: members, other: 404, fill: questionnaire },
  'GET /questionnaires/:id/file': { own: of(401, 409, 409, 409, 403, 403), other: 404, fill: questionnaire },
};
