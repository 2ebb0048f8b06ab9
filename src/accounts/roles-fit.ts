import { CENTRAL, MEMBERS } from '../platform/access/caller.js';
import type { UserRole } from '../platform/database/actor.js';

/** Whether these are roles that people of an agency, or of the reviewing body, can have. */
export function rolesFit(roles: readonly UserRole[], ofAgency: boolean): boolean {
  const fitting: readonly UserRole[] = ofAgency ? MEMBERS : CENTRAL;
  return roles.every((role) => fitting.includes(role));
}
