import type { AccessRow } from './access-table.js';
import type { AgencyIds } from './world.js';

//               nobody  resp coord appr  rev  admin
const central = [401, 403, 403, 403, 200, 200];
const members = [401, 200, 200, 200, 403, 403];
const reviewers = (status: number) => [401, 403, 403, 403, status, 403];
const review = (ids: AgencyIds) => ({ id: ids.review });
const factor = (ids: AgencyIds) => ({ id: ids.review, factor: 'L1' });
const said = (ids: AgencyIds) => ({ id: ids.submitted, factor: 'L1' });
/** Of another submission, and of none that is sealed. */
const piece = (ids: AgencyIds) => ({ id: ids.review, evidenceId: ids.evidence });

/** The queue, triage and sealed evidence in the API (see access-table.ts). */
export const REVIEWING_ACCESS: Readonly<Record<string, AccessRow>> = {
  'GET /api/v1/reviews': { own: central },
  'GET /api/v1/reviews/:id/triage': { own: central, fill: review },
  'GET /api/v1/reviews/:id/points': { own: central, fill: review },
  'GET /api/v1/reviews/:id/factors/:factor': { own: central, fill: factor },
  'GET /api/v1/reviews/:id/evidence': { own: central, fill: review },
  'GET /api/v1/reviews/:id/evidence/:evidenceId': { own: [401, 403, 403, 403, 404, 404], fill: piece },
};

/** The pages of a review (see page-access-table.ts); nobody holds it, so nothing is changed. */
export const REVIEWING_PAGE_ACCESS: Readonly<Record<string, AccessRow>> = {
  'GET /reviews': { own: central },
  'POST /reviews': { own: reviewers(404), body: {} },
  'GET /reviews/:id': { own: central, fill: review },
  'POST /reviews/:id': { own: reviewers(422), fill: review, body: { intent: 'release' } },
  'GET /reviews/:id/points': { own: central, fill: review },
  'GET /reviews/:id/factors/:factor': { own: central, fill: factor },
  'POST /reviews/:id/factors/:factor': { own: reviewers(422), fill: factor, body: {} },
  'GET /reviews/:id/evidence/:evidenceId': { own: [401, 403, 403, 403, 404, 404], fill: piece },
  'GET /reviews/:id/decision': { own: central, fill: review },
  'POST /reviews/:id/decision': { own: reviewers(422), fill: review, body: {} },
  'GET /assessments/:id/factors/:factor/review': { own: members, other: 404, fill: said },
  'POST /assessments/:id/factors/:factor/review': {
    own: [401, 403, 422, 422, 403, 403],
    other: 404,
    fill: said,
    body: {},
  },
};
