import { isPlainText } from '../platform/http/plain-text.js';
import { AGENCY_LEVELS } from '../sheet/answer-sheet.js';

/** What may be asked for, by name of the parameter. */
export const AGENCY_FILTERS = {
  name: (value: string) => isPlainText(value, 100),
  level: (value: string) => AGENCY_LEVELS.some((level) => level === value),
} as const;
