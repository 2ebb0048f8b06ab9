import { open, stat } from 'node:fs/promises';
import { visible } from './visible.js';

const MOST_BYTES = 5 * 1024 * 1024;

/** The JSON in a file, or one sentence about what is wrong with the file. */
export async function readSheetFile(path: string): Promise<{ input: unknown } | { fault: string }> {
  try {
    if ((await stat(path)).isDirectory()) return { fault: `${path} is a folder, not a sheet` };
    const bytes = await firstBytes(path, MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) return { fault: `${path} is larger than 5 MB: too large for a sheet` };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { input: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: `${path} is not JSON: ${visible(error.message)}` };
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { fault: `${path} is not UTF-8 text` };
    return { fault: `${path} cannot be read (${code})` };
  }
}

/** Never more, however long the file says it is: a pipe or a device does not say. */
async function firstBytes(path: string, most: number): Promise<Buffer> {
  const file = await open(path);
  const parts: Buffer[] = [];
  for await (const part of file.createReadStream({ end: most - 1 })) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
