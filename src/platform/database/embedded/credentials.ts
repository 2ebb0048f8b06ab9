import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The passwords of the three roles, and where the cluster is if it could not be put under the data folder. */
export interface Credentials {
  superuser: string;
  owner: string;
  service: string;
  /** Absolute folder of the cluster; null: `<dataDir>/postgres`. */
  elsewhere: string | null;
}

export function credentialsFile(dataDir: string): string {
  return join(dataDir, 'postgres-credentials.json');
}

/** Hexadecimal, so that they need no escaping in a URL. */
export function newCredentials(): Credentials {
  const password = () => randomBytes(24).toString('hex');
  return { superuser: password(), owner: password(), service: password(), elsewhere: null };
}

/** @returns null if there is no such file. @throws Error naming the file if it does not hold what it should. */
export async function readCredentials(dataDir: string): Promise<Credentials | null> {
  const file = credentialsFile(dataDir);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`The database's passwords cannot be read: ${(error as Error).message}`, { cause: error });
  }
  const found = parse(text);
  if (!found) throw new Error(`${file} does not hold the database's passwords: restore it from a backup.`);
  return found;
}

function parse(text: string): Credentials | null {
  try {
    const { superuser, owner, service, elsewhere = null } = JSON.parse(text) as Credentials;
    const complete = [superuser, owner, service].every((password) => typeof password === 'string' && password !== '');
    return complete ? { superuser, owner, service, elsewhere } : null;
  } catch {
    return null;
  }
}

/**
 * Replaces the file as a whole and waits for the disk: a cluster whose passwords were lost in a power cut could not be
 * entered any more, so they are safe before the cluster is made.
 */
export async function saveCredentials(dataDir: string, credentials: Credentials): Promise<void> {
  const file = credentialsFile(dataDir);
  const draft = `${file}.new`;
  await rm(draft, { force: true });
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(credentials, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await syncFolder(dirname(file));
}

/** Makes a rename in the folder outlast a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
