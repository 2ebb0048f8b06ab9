import type { AccessRow } from './access-table.js';
import type { AgencyIds } from './world.js';

//               nobody  resp coord appr  rev  admin
const central = [401, 403, 403, 403, 200, 200];
const everybody = [401, 200, 200, 200, 200, 200];
const reviewers = (status: number) => [401, 403, 403, 403, status, 403];
const matter = (ids: AgencyIds) => ({ id: ids.matter });
const step = (ids: AgencyIds) => ({ id: ids.matter, step: 'send' });
const submission = (ids: AgencyIds) => ({ id: ids.submission });

/** The register of matters for the centre (see access-table.ts). */
export const MATTERS_ACCESS: Readonly<Record<string, AccessRow>> = {
  'GET /api/v1/matters': { own: central },
  'GET /api/v1/matters/:id': { own: central, fill: matter },
  'GET /api/v1/matters/:id/mentions': { own: central, fill: matter },
  'POST /api/v1/matters/:id/steps': { own: reviewers(428), fill: matter, body: { step: 'send' } },
  'PUT /api/v1/matters/:id/joined-to': { own: reviewers(428), fill: matter, body: {} },
  'DELETE /api/v1/matters/:id/joined-to': { own: reviewers(428), fill: matter, body: {} },
  'GET /api/v1/portfolio/reliability': { own: central },
  'GET /portfolio/reliability': { own: central },
  'GET /register': { own: central },
  'GET /register/:id': { own: central, fill: matter },
  'GET /register/:id/steps/:step': { own: reviewers(200), fill: step },
  'POST /register/:id/steps/:step': { own: reviewers(422), fill: step, body: {} },
  'GET /register/:id/join': { own: reviewers(200), fill: matter },
  'POST /register/:id/join': { own: reviewers(422), fill: matter, body: {} },
  'GET /register/:id/separate': { own: reviewers(200), fill: matter },
  'POST /register/:id/separate': { own: reviewers(422), fill: matter, body: {} },
  'GET /submissions/:id/matters': { own: everybody, other: 404, fill: submission },
  'GET /api/v1/submissions/:id/matters': { own: everybody, other: 404, fill: submission },
};
