import { readFile, stat } from 'node:fs/promises';

const MOST_BYTES = 5 * 1024 * 1024;

/** The JSON in a file, or one sentence about what is wrong with the file. */
export async function readSheetFile(path: string): Promise<{ input: unknown } | { fault: string }> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { fault: `${path} is a folder, not a sheet` };
    if (found.size > MOST_BYTES) return { fault: `${path} is larger than 5 MB: too large for a sheet` };
    const bytes = await readFile(path);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { input: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: `${path} is not JSON: ${error.message}` };
    if (error instanceof TypeError) return { fault: `${path} is not UTF-8 text` };
    return { fault: `${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})` };
  }
}
