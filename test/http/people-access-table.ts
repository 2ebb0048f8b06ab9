import type { AccessRow } from './access-table.js';
import type { AgencyIds } from './world.js';

const of = (...own: number[]) => own;
const person = (ids: AgencyIds) => ({ id: ids.person });
const invitation = (ids: AgencyIds) => ({ id: ids.invitation });
const agency = (ids: AgencyIds) => ({ id: ids.agency });
const agencyRequest = (ids: AgencyIds) => ({ id: ids.agencyRequest });

//                      nobody  resp coord appr  rev  admin
const everybody = of(401, 200, 200, 200, 200, 200);
const whoInvites = of(401, 403, 200, 403, 403, 200);
const whoInvitesWrongly = of(401, 403, 422, 403, 403, 422);
const administrator = of(401, 403, 403, 403, 403, 200);
const administratorWrongly = of(401, 403, 403, 403, 403, 422);
const everybodyWrongly = of(401, 422, 422, 422, 422, 422);

const closedPerson = (ids: AgencyIds) => ({ id: ids.closedPerson });
const passwordToken = (ids: AgencyIds) => ({ token: ids.passwordToken });
const token = (ids: AgencyIds) => ({ token: ids.invitationToken });

/** Accounts, agencies and invitations: the rows of access-table.ts for them. */
export const PEOPLE_ACCESS: Readonly<Record<string, AccessRow>> = {
  'GET /api/v1/me': { own: everybody },
  'PATCH /api/v1/me': { own: everybodyWrongly, body: { seat: 7 } },
  'POST /api/v1/me/password': { own: everybodyWrongly, body: {} },
  'GET /api/v1/people': { own: of(401, 200, 200, 200, 403, 200) },
  'PATCH /api/v1/people/:id': { own: whoInvitesWrongly, other: 404, fill: person, body: { name: 7 } },
  'DELETE /api/v1/people/:id': { own: of(401, 403, 409, 403, 403, 409), other: 404, fill: person },
  'GET /people/:id/remove': { own: whoInvites, other: 404, fill: person },
  'POST /people/:id/remove': { own: whoInvitesWrongly, other: 404, fill: person, body: {} },
  'POST /api/v1/people/:id/password-link': { own: of(401, 403, 409, 403, 403, 409), other: 404, fill: closedPerson },
  'POST /api/v1/password-links/use': { own: of(422, 422, 422, 422, 422, 422), body: {} },
  'GET /api/v1/agencies': { own: administrator },
  'POST /api/v1/agencies': { own: administratorWrongly, body: {} },
  'PATCH /api/v1/agencies/:id': { own: administratorWrongly, fill: agency, body: { name: 7 } },
  'GET /api/v1/agency-directory': { own: everybody },
  'GET /api/v1/people/search': { own: administrator },
  'POST /api/v1/agencies/import': { own: administratorWrongly },
  'GET /api/v1/settings': { own: of(401, 403, 403, 403, 200, 200) },
  'PUT /api/v1/settings': { own: of(401, 403, 403, 403, 403, 428), body: {} },
  'GET /api/v1/invitations': { own: whoInvites },
  'POST /api/v1/invitations': { own: whoInvitesWrongly, body: {} },
  'DELETE /api/v1/invitations/:id': { own: of(401, 403, 409, 403, 403, 409), other: 404, fill: invitation },
  'POST /api/v1/invitations/accept': { own: of(422, 422, 422, 422, 422, 422), body: {} },
  'GET /api/v1/agency-requests': { own: whoInvites },
  'POST /api/v1/agency-requests': { own: of(401, 403, 422, 403, 403, 403), body: {} },
  'POST /api/v1/agency-requests/:id/decision': { own: administratorWrongly, fill: agencyRequest, body: {} },
  'GET /api/v1/audit': { own: administrator },
  'GET /audit': { own: administrator },
  'GET /account': { own: everybody },
  'POST /account': { own: everybodyWrongly, body: { seat: 'king' } },
  'GET /account/password': { own: everybody },
  'POST /account/password': { own: everybodyWrongly, body: {} },
  'GET /password/:token': { own: of(200, 200, 200, 200, 200, 200), fill: passwordToken },
  'POST /password/:token': { own: of(403, 422, 422, 422, 422, 422), fill: passwordToken, body: {} },
  'GET /people/search': { own: administrator },
  'GET /agencies/import': { own: administrator },
  'POST /agencies/import': { own: administratorWrongly, body: {} },
  'GET /agencies/import/template': { own: administrator },
  'GET /agencies/import/preview': { own: of(401, 403, 403, 403, 403, 404) },
  'POST /agencies/import/preview': { own: of(401, 403, 403, 403, 403, 404), body: {} },
  'POST /api/v1/framework-previews': { own: administratorWrongly, body: {} },
  'GET /frameworks': { own: of(401, 403, 403, 403, 200, 200) },
  'GET /frameworks/:id': { own: of(401, 403, 403, 403, 200, 200), fill: () => ({ id: 'ecd-56@1' }) },
  'GET /framework-preview': { own: administrator },
  'POST /framework-preview': { own: administratorWrongly, body: {} },
  'GET /settings': { own: of(401, 403, 403, 403, 200, 200) },
  'POST /settings': { own: of(401, 403, 403, 403, 403, 409), body: {} },
  'GET /people': { own: whoInvites },
  'POST /people': { own: whoInvitesWrongly, body: {} },
  'GET /people/:id': { own: whoInvites, other: 404, fill: person },
  'POST /people/:id': { own: whoInvitesWrongly, other: 404, fill: person, body: {} },
  'GET /agencies': { own: administrator },
  'POST /agencies': { own: administratorWrongly, body: {} },
  'GET /agencies/:id': { own: administrator, fill: agency },
  'POST /agencies/:id': { own: administratorWrongly, fill: agency, body: {} },
  'GET /agency-requests': { own: of(401, 403, 200, 403, 403, 403) },
  'POST /agency-requests': { own: of(401, 403, 422, 403, 403, 403), body: {} },
  'GET /agency-requests/:id': { own: administrator, fill: agencyRequest },
  'POST /agency-requests/:id': { own: administratorWrongly, fill: agencyRequest, body: {} },
  'GET /invitations/:token': { own: of(200, 200, 200, 200, 200, 200), fill: token },
  'POST /invitations/:token': { own: of(403, 422, 422, 422, 422, 422), fill: token, body: {} },
};
