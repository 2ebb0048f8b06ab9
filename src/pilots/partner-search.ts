import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { isPlainText } from '../platform/http/plain-text.js';

const LONGEST_PART = 100;

export interface WantedSearch {
  /** '' = nothing to look for. */
  readonly part: string;
  /** `asked` by its button; `first` where a name was typed and the form was sent without looking for it; or neither. */
  readonly when: 'asked' | 'first' | 'not';
}

/** Whether a form of a pilot asks for agencies by name, rather than to be saved: without scripts both are one form. */
export function wantedSearch(fields: FormFields): WantedSearch {
  const typed = text(fields, 'find');
  const part = isPlainText(typed, LONGEST_PART) ? typed : '';
  if (text(fields, 'intent') === 'find') return { part, when: 'asked' };
  const isNew = part !== '' && part !== text(fields, 'found');
  return { part, when: isNew ? 'first' : 'not' };
}
