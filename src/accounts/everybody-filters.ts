import { ROLES } from '../platform/database/actor.js';
import { isPlainText } from '../platform/http/plain-text.js';
import { isUuid } from '../platform/http/uuid.js';
import type { EverybodyFilters } from './everybody.repository.js';

/** What may be asked for, by name of the parameter. */
export const EVERYBODY_FILTERS = {
  text: (value: string) => isPlainText(value, 100),
  agency: (value: string) => isUuid(value),
  role: (value: string) => ROLES.some((role) => role === value),
  active: (value: string) => value === 'true' || value === 'false',
} as const;

export function everybodyFilters(asked: Readonly<Record<string, string>>): EverybodyFilters {
  const { text, agency, role, active } = asked;
  return {
    text: text?.trim() ?? null,
    agencyId: agency ?? null,
    role: role ?? null,
    active: active === undefined ? null : active === 'true',
  };
}
