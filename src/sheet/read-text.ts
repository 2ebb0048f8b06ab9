import type { Place } from './place.js';
import type { Read } from './read-values.js';

/** The most characters (code points) a text may have. */
export const NAME_LENGTH = 200;
export const PROSE_LENGTH = 4000;
export const TEXT_LENGTH = 500;

/** C0 controls but tab, line feed and carriage return; PostgreSQL cannot even store the first. */

const CONTROL_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

/** An optional text: may be blank. */
export function text(longest: number): Read<string> {
  return (value, place) => readText(value, place, longest);
}

/** A text that must say something. */
export function saidText(longest: number): Read<string> {
  return (value, place) => {
    const read = readText(value, place, longest);
    return read !== undefined && isBlank(read) ? place.refuse({ kind: 'blank', found: read }) : read;
  };
}

/** Nothing but spaces and characters without a shape, such as the zero-width space. */
export function isBlank(value: string): boolean {
  return !/[^\s\p{Z}\p{Cc}\p{Cf}]/u.test(value);
}

function readText(value: unknown, place: Place, longest: number): string | undefined {
  if (typeof value !== 'string') return place.refuse({ kind: 'wrong-type', found: value, expected: 'string' });
  if (!value.isWellFormed()) return place.refuse({ kind: 'ill-formed' });
  if (CONTROL_CHARACTER.test(value)) return place.refuse({ kind: 'control-character' });
  const length = value.length > longest ? [...value].length : value.length;
  return length > longest ? place.refuse({ kind: 'too-long', found: length, allowed: [longest] }) : value;
}
