import type { UserActor } from '../platform/access/caller.js';

/** On which side somebody looks at a plan, and whether this person writes there. */
export function sideOf({ agencyId, roles }: UserActor): { side: 'agency' | 'centre'; mayWrite: boolean } {
  return agencyId === null
    ? { side: 'centre', mayWrite: roles.includes('reviewer') }
    : { side: 'agency', mayWrite: roles.includes('coordinator') };
}
