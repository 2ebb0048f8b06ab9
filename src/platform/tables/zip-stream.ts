import { finished } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';

/** The parts of a package, one after the other; each is written whole before the next begins. */
export interface ZipParts {
  /** A short part. Only the first of an OpenDocument file is not packed. */
  text(name: string, text: string, options?: { readonly packed: boolean }): void;
  /** A part of any length; of more than 4 GB where that is said beforehand, which old readers do not like. @throws what its source throws, and when the reader has gone */
  stream(name: string, chunks: AsyncIterable<Buffer>, options?: { readonly isLarge: boolean }): Promise<void>;
}

/**
 * A zip that is made while it is read, no faster than that. Where a part fails the stream fails; where the reader goes,
 * the part's source is closed.
 */
export function zipStream(write: (parts: ZipParts) => Promise<void>): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as PassThrough;
  let source: Readable | null = null;
  out.on('close', () => source?.destroy());
  zip.on('error', (error: Error) => out.destroy(error));
  const parts: ZipParts = {
    text: (name, text, { packed } = { packed: true }) =>
      zip.addBuffer(Buffer.from(text, 'utf8'), name, { compress: packed, forceDosTimestamp: true }),
    stream: async (name, chunks, { isLarge } = { isLarge: false }) => {
      source = Readable.from(chunks, { objectMode: false });
      if (out.destroyed) source.destroy();
      else zip.addReadStream(source, name, { forceDosTimestamp: true, forceZip64Format: isLarge });
      await finished(source);
    },
  };
  write(parts).then(
    () => zip.end(),
    (error: Error) => out.destroy(error),
  );
  return out;
}
