import { DIRECTIONS, EXCHANGE_FREQUENCIES, INTEGRATION_MODELS, TRACKS } from './answer-sheet.js';
import type { Pilot } from './answer-sheet.js';
import { object } from './read-object.js';
import type { Members } from './read-object.js';
import { NAME_LENGTH, PROSE_LENGTH, saidText, text, TEXT_LENGTH } from './read-text.js';
import { choice, list } from './read-values.js';
import type { Read } from './read-values.js';

const MEMBERS: Members<Pilot> = {
  title: saidText(NAME_LENGTH),
  direction: choice(DIRECTIONS),
  integrationModel: choice(INTEGRATION_MODELS),
  exchangeFrequency: choice(EXCHANGE_FREQUENCIES),
  track: choice(TRACKS),
  leadUnit: text(TEXT_LENGTH),
  partners: list(saidText(TEXT_LENGTH)),
  summary: saidText(PROSE_LENGTH),
};

export const readPilot = {
  scoring: object<Partial<Pilot>>(MEMBERS, []),
  report: object<Pilot>(MEMBERS, [
    'title',
    'direction',
    'integrationModel',
    'exchangeFrequency',
    'partners',
    'summary',
  ]),
} satisfies Record<string, Read<Partial<Pilot>>>;
