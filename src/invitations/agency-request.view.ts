import type { AgencyRequest } from './agency-request.entity.js';
import type { DecidedRequest } from './decide-agency-request.js';
import { invitedView } from './invitation.view.js';

export function agencyRequestView(request: AgencyRequest) {
  const { id, agencyId, requestedBy, name, level, contactEmail, reason, createdAt, state } = request;
  const { decidedAt, comment, createdAgencyId } = request;
  return {
    id,
    agencyId,
    requestedBy,
    name,
    level,
    contactEmail,
    reason,
    createdAt,
    state,
    decidedAt,
    comment,
    createdAgencyId,
  };
}

export function decidedRequestView({ request, invited }: DecidedRequest) {
  return { ...agencyRequestView(request), invitation: invited && invitedView(invited) };
}
