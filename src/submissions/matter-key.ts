import { createHash } from 'node:crypto';
import { OBSTACLE_KINDS } from '../sheet/answer-sheet.js';

/** What the centre may be asked about: something an answer names, or a request that the plan addresses to the centre. */
export const MATTER_KINDS = [...OBSTACLE_KINDS, 'request'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** White space, signs of width nought, and the brackets that titles are quoted in; round ones may belong to a name. */
const SET_ASIDE = /[ \t\r\n\u200b\ufeff《》〈〉「」『』【】]/g;

/** In characters: some signs stand for whole sentences, and the index of a table takes no more than so much. */
const LONGEST_KEY = 500;

/**
 * What is the same in every way of writing a name: 《戶籍法》, 「戶籍法」 and 戶 籍 法 are one matter, 臺 and 台 one
 * character, full-width and half-width letters one letter. Long and short titles of a statute stay apart: whether they
 * mean the same is for a person to say. The migration that noted earlier submissions does the same in SQL.
 *
 * @param name not blank
 */
export function matterKey(name: string): string {
  const even = name.normalize('NFKC').replaceAll('臺', '台');
  const key = even.replace(SET_ASIDE, '').replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return [...(key === '' ? even : key)].slice(0, LONGEST_KEY).join('');
}

/** A UUID (version 8, RFC 9562) made of a hash: the same for the same kind and key wherever it is named, so that two who name it at once name one matter. */
export function matterId(kind: MatterKind, key: string): string {
  const hex = createHash('sha256').update(`${kind}\n${key}`, 'utf8').digest('hex');
  const version8 = [`8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return [hex.slice(0, 8), hex.slice(8, 12), ...version8, hex.slice(20, 32)].join('-');
}
