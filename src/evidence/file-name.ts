import { isBlank } from '../sheet/read-text.js';
import type { FileKind } from './file-kind.js';

/** As long as a sheet's title may be: a file without a title goes by its name. */
const LONGEST = 200;
const NAMELESS = 'evidence';

/**
 * Control characters, line separators, and the marks that make text run backwards, with which `exe.pdf` can be made to
 * look like `fdp.exe`. Marks that emoji and Indic scripts need stay.
 */
const HIDDEN = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A name that is safe to keep and to give back: composed characters, no path, nothing hidden, not too long. It ends as
 * its content asks for, so that nothing that calls itself `.html` or `.exe` leaves here under that name.
 */
export function safeFileName(given: string, { endings }: FileKind): string {
  const plain = given.toWellFormed().normalize('NFC').replace(HIDDEN, '');
  const bare = (plain.split(/[/\\]/).at(-1) ?? '').replace(/^[\s.]+|[\s.]+$/g, '');
  const name = isBlank(bare) ? NAMELESS : bare;
  const ending = endingOf(name);
  const isFitting = ending !== undefined && endings.includes(ending.toLowerCase());
  const stem = isFitting ? name.slice(0, -ending.length - 1) : name;
  const end = `.${isFitting ? ending : endings[0]}`;
  return shortened(stem, LONGEST - end.length) + end;
}

function endingOf(name: string): string | undefined {
  return /[^.]\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1];
}

/** By code points, so that no character is cut in two. */
function shortened(text: string, most: number): string {
  return [...text].slice(0, most).join('').trimEnd();
}
