import type { TableShape } from '../platform/tables/lists.js';
import type { agencyRequestView } from './agency-request.view.js';
import type { openInvitationView } from './invitation.view.js';

export const INVITATIONS_TABLE: TableShape<ReturnType<typeof openInvitationView>> = {
  name: 'invitations',
  columns: {
    name: 'text',
    email: 'text',
    roles: 'text',
    createdAt: 'moment',
    expiresAt: 'moment',
    expired: 'flag',
    id: 'text',
    agencyId: 'text',
  },
  row: (invitation, { locale, words }) => ({
    ...invitation,
    roles: invitation.roles
      .map((role) => words.pick(locale, 'accounts.roles', role))
      .join(words.say(locale, 'accounts.account.rolesJoin')),
  }),
};

export const AGENCY_REQUESTS_TABLE: TableShape<ReturnType<typeof agencyRequestView>> = {
  name: 'agencyRequests',
  columns: {
    name: 'text',
    governmentLevel: 'text',
    contactEmail: 'text',
    reason: 'text',
    createdAt: 'moment',
    state: 'text',
    decidedAt: 'moment',
    comment: 'text',
    id: 'text',
    agencyId: 'text',
    createdAgencyId: 'text',
  },
  row: ({ level, requestedBy: _, ...request }, { locale, words }) => ({
    ...request,
    governmentLevel: level && words.pick(locale, 'tables.governmentLevels', level),
    state: words.pick(locale, 'tables.requestStates', request.state),
  }),
};
