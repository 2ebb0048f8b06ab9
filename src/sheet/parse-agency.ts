import { AGENCY_LEVELS } from './answer-sheet.js';
import type { Agency } from './answer-sheet.js';
import { object } from './read-object.js';
import type { Members } from './read-object.js';
import { NAME_LENGTH, saidText } from './read-text.js';
import { choice } from './read-values.js';
import type { Read } from './read-values.js';

const MEMBERS: Members<Agency> = { name: saidText(NAME_LENGTH), level: choice(AGENCY_LEVELS) };

export const readAgency = {
  scoring: object<Partial<Agency>>(MEMBERS, []),
  report: object<Agency>(MEMBERS, ['name', 'level']),
} satisfies Record<string, Read<Partial<Agency>>>;
