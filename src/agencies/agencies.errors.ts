import { isUniqueBreach } from '../platform/database/constraint.js';
import { conflict } from '../platform/http/app-error.js';

export const agencyExists = () =>
  conflict('agency-exists', {
    'zh-TW': '本服務已有同名的機關，請直接從機關名單選取。',
    en: 'There is an agency of this name already: choose it from the list of agencies.',
  });

/** The error as a person is to read it, where it says that the name is taken. */
export function asNameTaken(error: unknown): unknown {
  return isUniqueBreach(error, 'agencies_name_unique') ? agencyExists() : error;
}
