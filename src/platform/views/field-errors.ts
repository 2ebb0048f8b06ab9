import type { Locale } from '../../advice/action.js';
import { AppError } from '../http/app-error.js';
import type { FieldError } from './page.js';

/** Where a pointer of the API is on the form, and what the form says there in place of the API's general sentence. */
export interface FieldPlace {
  readonly field: string;
  readonly text?: string;
}

const TOLD_BESIDE_FIELDS = [409, 422, 429];

/**
 * A refusal as words beside the fields.
 *
 * @param places by JSON pointer, in the order of the form; whatever has no place is told at `otherwise`
 * @throws the error itself, where it is no refusal of what was typed
 */
export function fieldErrors(
  error: unknown,
  locale: Locale,
  places: Readonly<Record<string, FieldPlace>>,
  otherwise: string,
): FieldError[] {
  if (!(error instanceof AppError) || !TOLD_BESIDE_FIELDS.includes(error.status)) throw error;
  const { errors = [] } = error.extra;
  if (errors.length === 0) return [{ field: otherwise, text: error.sentence[locale] }];
  const told = errors.map(({ pointer, code, detail }) => {
    const place = places[pointer];
    return { field: place?.field ?? otherwise, text: (isGeneral(code) && place?.text) || detail };
  });
  return inOrder(told, [...Object.values(places).map(({ field }) => field), otherwise]);
}

/** As the fields stand on the form, each told of one thing. */
function inOrder(told: readonly FieldError[], fields: readonly string[]): FieldError[] {
  return [...new Set(fields)].flatMap((field) => told.find((one) => one.field === field) ?? []);
}

/** Codes whose sentences fit anything, and so tell nobody what to do here. */
function isGeneral(code: string): boolean {
  return ['required', 'wrong-type', 'wrong-value', 'unknown-field'].includes(code);
}
