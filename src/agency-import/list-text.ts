import { HEADINGS } from './columns.js';

/**
 * The text of a list, with or without a byte order mark: in UTF-8, or in Big5 as Excel writes a CSV in Taiwan. Big5 is
 * believed only where the heading reads so, since almost any bytes can be read as Big5, and would import wrong
 * characters; null where it is neither. Pure.
 */
export function listText(bytes: Uint8Array): string | null {
  const text = decoded(bytes, 'utf-8') ?? headed(decoded(bytes, 'big5'));
  return text?.includes('\u0000') ? null : text;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function headed(text: string | null): string | null {
  const heading = text?.trimStart().split(/\r|\n/, 1)[0];
  return heading?.includes(HEADINGS.name['zh-TW']) ? text : null;
}
