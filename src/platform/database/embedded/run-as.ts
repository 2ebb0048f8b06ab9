import { chown, lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A user of the operating system, by number; the name is for messages only. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** In this order. PostgreSQL's own user may be missing on a bare machine, `nobody` hardly ever is. */
const CANDIDATES = ['postgres', 'nobody'];

/** One user of a passwd file (`name:password:uid:gid:…`), or null. */
export function accountIn(passwd: string, name: string): Account | null {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([user]) => user === name);
  const [uid, gid] = [Number.parseInt(fields?.[2] ?? '', 10), Number.parseInt(fields?.[3] ?? '', 10)];
  return uid > 0 && Number.isInteger(gid) ? { name, uid, gid } : null;
}

/**
 * The user PostgreSQL must run as because it refuses to run as root; null where we are not root and no change of user
 * is wanted (or possible).
 *
 * @throws Error if we are root and the machine has none of the candidates
 */
export async function accountForDatabase(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const name of CANDIDATES) {
    const account = accountIn(passwd, name);
    if (account) return account;
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and /etc/passwd names none of the users ${CANDIDATES.join(', ')}: ` +
      'start the service as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * The user an existing cluster runs as. Files that another ordinary user owns stay his, so that he can start the
 * service again without root; what root owns (restored from a backup) is given to `account`.
 */
export async function ownerOfCluster(cluster: string, account: Account | null): Promise<Account | null> {
  if (!account) return null;
  const { uid, gid } = await lstat(cluster);
  if (uid === account.uid) return account;
  if (uid !== 0) return { name: `number ${uid}`, uid, gid };
  await giveTree(cluster, account);
  return account;
}

async function giveTree(folder: string, { uid, gid }: Account): Promise<void> {
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTree(path, { name: '', uid, gid });
    else if (entry.isFile()) await chown(path, uid, gid);
  }
}
