import { rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeFolder } from '../platform/files/make-folder.js';

export class UnwritableFolderError extends Error {}

/**
 * Writes all files or none: each beside its place first, then moved.
 *
 * @throws UnwritableFolderError naming the folder
 */
export async function writeReportFiles(
  folder: string,
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<void> {
  const beside = (name: string) => join(folder, `.${name}.${process.pid}.tmp`);
  try {
    makeFolder(resolve(folder));
    for (const [name, content] of Object.entries(files)) await writeFile(beside(name), content);
    for (const name of Object.keys(files)) await rename(beside(name), join(folder, name));
  } catch (error) {
    for (const name of Object.keys(files)) await rm(beside(name), { force: true }).catch(() => undefined);
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new UnwritableFolderError(`the folder ${folder} cannot be written (${code})`, { cause: error });
  }
}

/** Looks before anything is computed: an existing file in the folder's place, or a place without rights. */
export async function folderFault(folder: string): Promise<string | null> {
  const probe = join(folder, `.probe.${process.pid}.tmp`);
  let made: string | null = null;
  try {
    made = makeFolder(resolve(folder));
    await writeFile(probe, '');
    return null;
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return `the folder ${folder} cannot be written (${code})`;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
    if (made !== null) await rm(made, { recursive: true, force: true }).catch(() => undefined);
  }
}
