import type { AccessRow } from './access-table.js';
import type { AgencyIds } from './world.js';

const of = (...own: number[]) => own;
const panel = (ids: AgencyIds) => ({ id: ids.panel });
const withdrawn = (ids: AgencyIds) => ({ id: ids.panel, expert: ids.withdrawnExpert });
const place = (ids: AgencyIds) => ({ token: ids.expertToken });
const points = (ids: AgencyIds) => ({ token: ids.expertToken, dimension: 'L' });

//                 nobody  resp coord appr  rev  admin
const central = of(401, 403, 403, 403, 200, 200);
const everybody = of(401, 200, 200, 200, 200, 200);
const centralTooSoon = of(401, 403, 403, 403, 409, 409);
const administratorWrongly = of(401, 403, 403, 403, 403, 422);
const administratorTooLate = of(401, 403, 403, 403, 403, 409);
const administrator = of(401, 403, 403, 403, 403, 200);
const open = of(200, 200, 200, 200, 200, 200);
const openWrongly = of(422, 422, 422, 422, 422, 422);
const formWrongly = of(403, 422, 422, 422, 422, 422);

/** The reviewing body's own weights: the rows of access-table.ts for them. */
export const WEIGHTING_ACCESS: Readonly<Record<string, AccessRow>> = {
  'GET /api/v1/panels': { own: central },
  'POST /api/v1/panels': { own: administratorWrongly, body: {} },
  'GET /api/v1/panels/:id': { own: central, fill: panel },
  'PATCH /api/v1/panels/:id': { own: administratorWrongly, fill: panel, body: { title: 7 } },
  'POST /api/v1/panels/:id/steps': { own: administratorWrongly, fill: panel, body: {} },
  'GET /api/v1/panels/:id/result': { own: central, fill: panel },
  'POST /api/v1/panels/:id/publication': { own: administratorTooLate, fill: panel, body: {} },
  'GET /api/v1/panels/:id/experts': { own: central, fill: panel },
  'POST /api/v1/panels/:id/experts': { own: administratorWrongly, fill: panel, body: {} },
  'POST /api/v1/panels/:id/experts/:expert/link': { own: administratorTooLate, fill: withdrawn },
  'DELETE /api/v1/panels/:id/experts/:expert': { own: administratorTooLate, fill: withdrawn },
  'GET /api/v1/panels/:id/effect': { own: centralTooSoon, fill: panel },
  'GET /api/v1/panels/:id/effect/changes': { own: centralTooSoon, fill: panel },
  'GET /api/v1/weight-scheme-choices': { own: central },
  'POST /api/v1/weight-scheme-choices': { own: administratorWrongly, body: {} },
  'GET /api/v1/panel-places/:token': { own: open, fill: place },
  'PUT /api/v1/panel-places/:token/opinion': { own: openWrongly, fill: place, body: {} },
  'POST /api/v1/panel-places/:token/trial': { own: openWrongly, fill: place, body: {} },
  'GET /weighting': { own: central },
  'POST /weighting': { own: administratorWrongly, body: {} },
  'GET /weighting/panels/new': { own: administrator },
  'POST /weighting/panels/new': { own: administratorWrongly, body: {} },
  'GET /weighting/panels/:id': { own: central, fill: panel },
  'POST /weighting/panels/:id': { own: administratorWrongly, fill: panel, body: {} },
  'GET /weighting/panels/:id/edit': { own: administrator, fill: panel },
  'POST /weighting/panels/:id/edit': { own: administratorWrongly, fill: panel, body: {} },
  'GET /weighting/panels/:id/effect': { own: centralTooSoon, fill: panel },
  'GET /weighting/panels/:id/publication': { own: administratorTooLate, fill: panel },
  'POST /weighting/panels/:id/publication': { own: administratorWrongly, fill: panel, body: {} },
  'GET /weighting/schemes/:id': { own: everybody, fill: () => ({ id: 'evidence' }) },
  'GET /panel/:token': { own: open, fill: place },
  'GET /panel/:token/pairs': { own: open, fill: place },
  'POST /panel/:token/pairs': { own: formWrongly, fill: place, body: { 'pair-L-T': 'x' } },
  'GET /panel/:token/points/:dimension': { own: open, fill: points },
  'POST /panel/:token/points/:dimension': { own: formWrongly, fill: points, body: { 'points-L1': 'x' } },
};
