import type { Agency } from './agency.entity.js';

export function agencyView({ id, name, level, createdAt }: Agency) {
  return { id, name, level, createdAt };
}

/** What everybody may know of every agency. */
export type AgencyName = Pick<Agency, 'id' | 'name' | 'level'>;

export function agencyNameView({ id, name, level }: AgencyName) {
  return { id, name, level };
}
