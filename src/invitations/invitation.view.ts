import type { Invited } from './invitation-register.js';
import type { OpenInvitation } from './read-invitations.js';

type Shown = Pick<
  OpenInvitation['invitation'],
  'id' | 'agencyId' | 'email' | 'name' | 'roles' | 'createdAt' | 'expiresAt'
>;

function shown({ id, agencyId, email, name, roles, createdAt, expiresAt }: Shown) {
  return { id, agencyId, email, name, roles, createdAt, expiresAt };
}

export function openInvitationView({ invitation, expired }: OpenInvitation) {
  return { ...shown(invitation), expired };
}

/** To the inviter, once: the link is kept nowhere. */
export function invitedView({ invitation, link, mailed }: Invited) {
  return { ...shown(invitation), link, mailed };
}
