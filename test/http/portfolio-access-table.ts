import type { AccessRow } from './access-table.js';
import type { AgencyIds } from './world.js';

const assessment = (ids: AgencyIds) => ({ id: ids.submitted });
//               nobody  resp coord appr  rev  admin
const central = [401, 403, 403, 403, 200, 200];
const members = [401, 200, 200, 200, 403, 403];

/** What is seen over all agencies, and an agency beside others: the rows of access-table.ts for them. */
export const PORTFOLIO_ACCESS: Readonly<Record<string, AccessRow>> = {
  'GET /api/v1/portfolio/bands': { own: central },
  'GET /api/v1/portfolio/gates': { own: central },
  'GET /api/v1/portfolio/differences': { own: central },
  'GET /api/v1/portfolio/trend': { own: central },
  'GET /api/v1/portfolio/factors': { own: central },
  'GET /api/v1/portfolio/heat-map': { own: central },
  'GET /api/v1/assessments/:id/group': { own: members, other: 404, fill: assessment },
  'GET /portfolio': { own: central },
  'GET /portfolio/heat-map': { own: central },
  'GET /portfolio/factors': { own: central },
  'GET /assessments/:id/group': { own: members, other: 404, fill: assessment },
};
