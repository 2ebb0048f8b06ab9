import { chmod, cp, lstat, mkdtemp, readdir, realpath, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { firstClosed } from './passable.js';
import type { Account } from './run-as.js';

const NAMES_TRIED = 20;
const OPEN_TO_ALL = 0o755;

/**
 * A copy of the programs where the account can run them: `<temp>/readiness-postgresql-<version>`, made once (60 MB),
 * complete from the moment it has its name, and used again by later starts. The temporary folder belongs to everybody,
 * so a copy is trusted only if it is ours, nobody else may write to it and no cleaner has taken files out of it.
 *
 * @param closed the folder or file that keeps the account from the original, for the message
 * @returns the folder that holds `bin`, `lib` and `share`
 */
export async function passableCopy(
  native: string,
  version: string,
  account: Account | null,
  closed: string,
): Promise<string> {
  const parent = await realpath(tmpdir());
  const blocked = await firstClosed(parent, account);
  if (blocked) {
    throw new Error(
      `PostgreSQL cannot be run as user ${account?.name}: ${closed} is closed to that user, and so is ${blocked} on ` +
        `the way to ${parent}, where a copy would go. Run chmod o+x ${closed}, or set TMPDIR to an open folder.`,
    );
  }
  for (let number = 1; number <= NAMES_TRIED; number += 1) {
    const copy = join(parent, `readiness-postgresql-${version}${number === 1 ? '' : `-${number}`}`);
    if (await isOurs(copy, native)) return copy;
    if (await place(native, copy)) return copy;
  }
  throw new Error(`No copy of PostgreSQL could be put into ${parent}: remove its readiness-postgresql-* folders.`);
}

async function isOurs(copy: string, native: string): Promise<boolean> {
  const found = await lstat(copy).catch(() => null);
  if (!found?.isDirectory() || found.uid !== process.getuid?.()) return false;
  if ((found.mode & 0o777) !== OPEN_TO_ALL) return false;
  const [expected, present] = await Promise.all([contents(native), contents(copy)]);
  return [...expected].every((line) => present.has(line));
}

/** Every file with its size, every link by name. */
async function contents(root: string): Promise<Set<string>> {
  const lines = new Set<string>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) lines.add(`${relative(root, path)} link`);
    else if (entry.isFile()) lines.add(`${relative(root, path)} ${(await lstat(path)).size}`);
  }
  return lines;
}

/** Copies under a private name, then renames. False if the name is taken, be it by a stranger or a faster start. */
async function place(native: string, copy: string): Promise<boolean> {
  const making = await mkdtemp(join(dirname(copy), `.${basename(copy)}-`));
  try {
    await cp(native, making, { recursive: true, verbatimSymlinks: true });
    await openTree(making);
    await rename(making, copy);
    return true;
  } catch (error) {
    if (await lstat(copy).catch(() => null)) return isOurs(copy, native);
    throw new Error(`PostgreSQL could not be copied from ${native} to ${copy}: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function openTree(root: string): Promise<void> {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), OPEN_TO_ALL);
  }
  await chmod(root, OPEN_TO_ALL);
}
