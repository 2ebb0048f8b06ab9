import type { EvidenceReference } from './answer-sheet.js';
import type { Locale } from './finding.js';
import { Place } from './place.js';
import { readDate } from './read-date.js';
import { object } from './read-object.js';
import { NAME_LENGTH, saidText, text } from './read-text.js';
import type { Fault } from './sheet-fault.js';

/** What is said about a piece of evidence; a file may do without a title. */
export type Said = Partial<Omit<EvidenceReference, 'kind'>>;

/** Well within what a sheet takes: evidence that is accepted must not be refused when the sheet is handed in. */
const NUMBER_LENGTH = 100;
const HOLDER_LENGTH = 200;

const MEMBERS = {
  title: saidText(NAME_LENGTH),
  documentNumber: text(NUMBER_LENGTH),
  date: readDate,
  holder: text(HOLDER_LENGTH),
};

/** Reads what is said about a piece of evidence, with pointers from its own root (`/title`). */
export function parseReference(
  input: unknown,
  required: readonly 'title'[],
  locale: Locale,
): { said: Said } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const said = object<Said>(MEMBERS, required)(input, Place.root(faults, locale));
  return said && faults.length === 0 ? { said } : { faults };
}
