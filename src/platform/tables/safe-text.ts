/** What XML 1.0 cannot carry, and nobody typed on purpose. Tab and line ends stay. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Half-width and full-width, also behind blanks, quotes and marks that are not seen: spreadsheets look past them. */
const RUNS =
  /^(?:[\t\r\n]|[\s"'\u2018\u2019\u201c\u201d\uff02\uff07\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** The text without what no file format carries, line ends as \n. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '').replace(/\r\n?/g, '\n');
}

/** Whether a spreadsheet would take this text for a formula when it is typed, pasted or read from CSV. */
export function looksLikeFormula(text: string): boolean {
  return RUNS.test(text);
}

/** For CSV, which knows no types: an apostrophe in front keeps a formula from running. */
export function neutralised(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param text already clean */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
