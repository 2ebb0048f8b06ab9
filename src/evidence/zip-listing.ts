import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

/** What a document in a zip says of itself: the names in it, and one of its parts as text. */
export interface ZipListing {
  readonly names: readonly string[];
  /** null where there is no such part, it cannot be read, or it is longer than any honest one. */
  text(name: string): Promise<string | null>;
}

const MOST_ENTRIES = 10_000;
const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;
/** Deflate goes beyond a thousand; documents with pictures stay below ten, tables of numbers below a hundred. */
const MOST_TIMES_LARGER = 200;
const LONGEST_TEXT_BYTES = 1024 * 1024;

/**
 * Reads a zip's list of contents. Nothing is unpacked but the parts asked for: sizes are taken as the zip declares them,
 * and whatever opens the file later goes by the same list.
 *
 * @returns `expands-too-far` for what would fill a disk or a memory; `damaged` for what is no whole zip
 */
export async function zipListing(bytes: Buffer): Promise<ZipListing | 'expands-too-far' | 'damaged'> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > MOST_ENTRIES) return 'expands-too-far';
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    if (expandsTooFar(entries, bytes.length)) return 'expands-too-far';
    return { names: entries.map(({ fileName }) => fileName), text: (name) => textOf(zip, entries, name) };
  } catch {
    return 'damaged';
  }
}

/** Entries that share their packed bytes add up to more than the file: the trick of the worst bombs. */
function expandsTooFar(entries: readonly Entry[], fileBytes: number): boolean {
  const sum = (size: (entry: Entry) => number) => entries.reduce((total, entry) => total + size(entry), 0);
  const unpacked = sum(({ uncompressedSize }) => uncompressedSize);
  const packed = sum(({ compressedSize }) => compressedSize);
  return unpacked > MOST_UNPACKED_BYTES || unpacked > MOST_TIMES_LARGER * fileBytes || packed > fileBytes;
}

async function textOf(zip: ZipFile, entries: readonly Entry[], name: string): Promise<string | null> {
  const entry = entries.find(({ fileName }) => fileName === name);
  if (!entry || entry.isEncrypted() || entry.uncompressedSize > LONGEST_TEXT_BYTES) return null;
  try {
    return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
  } catch {
    return null;
  }
}
