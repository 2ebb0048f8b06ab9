const LONGEST = 60;

/** A title as a part of a file name that is safe on every system: letters and digits of any script, and hyphens. */
export function safeName(title: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST).join('');
}
