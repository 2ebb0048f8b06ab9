import type { AccessRow } from './access-table.js';
import type { AgencyIds } from './world.js';

//               nobody  resp coord appr  rev  admin
const everybody = [401, 200, 200, 200, 200, 200];
const central = [401, 403, 403, 403, 200, 200];
const planned = (ids: AgencyIds) => ({ id: ids.planned });
const agreed = (ids: AgencyIds) => ({ id: ids.planned, actionId: ids.agreed });
const pilot = (ids: AgencyIds) => ({ id: ids.pilot });
const assessment = (ids: AgencyIds) => ({ id: ids.submitted });

/** Pages of agreed plans and of assessing again (see page-access-table.ts); what is sent is empty, so nothing changes. */
export const PLAN_PAGE_ACCESS: Readonly<Record<string, AccessRow>> = {
  'GET /plans': { own: central },
  'GET /submissions/:id/plan': { own: everybody, other: 404, fill: planned },
  'GET /submissions/:id/plan/:actionId': { own: everybody, other: 404, fill: agreed },
  'POST /submissions/:id/plan/:actionId': { own: [401, 403, 422, 403, 422, 403], other: 404, fill: agreed, body: {} },
  'GET /pilots/:id/trend': { own: everybody, other: 404, fill: pilot },
  'GET /assessments/:id/again': { own: [401, 403, 200, 403, 403, 403], other: 404, fill: assessment },
  'POST /assessments/:id/again': { own: [401, 403, 422, 403, 403, 403], other: 404, fill: assessment, body: {} },
};
