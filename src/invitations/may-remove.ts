import type { Person } from '../accounts/person.js';
import type { UserActor } from '../platform/access/caller.js';

/** Whether it is this person's to remove that one, once the account is closed. */
export function mayRemove(actor: UserActor, { id, roles }: Pick<Person, 'id' | 'roles'>): boolean {
  return id !== actor.userId && (actor.agencyId === null || !roles.includes('approver'));
}
