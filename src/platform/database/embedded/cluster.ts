import { execFile } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { syncFolder } from './credentials.js';
import { asAccount } from './processes.js';
import type { Account } from './run-as.js';

const INITDB_TIMEOUT_MS = 120_000;

export interface NewCluster {
  /** Absolute folder to be made, in a folder that exists. */
  cluster: string;
  superuserPassword: string;
  binaries: Binaries;
  account: Account | null;
  /** For tests: does not wait for the disk. */
  fast: boolean;
}

/**
 * Makes a cluster with the superuser `postgres`. It is made under another name beside its place and renamed when
 * complete, so that a crash on the way leaves nothing that looks like a cluster; what a crash left is cleared first.
 *
 * @throws Error naming the folder, with what initdb said (a full disk, a missing library)
 */
export async function initialiseCluster(wanted: NewCluster): Promise<void> {
  const { cluster, account } = wanted;
  const prefix = `${basename(cluster)}.new-`;
  await clearHalfMade(dirname(cluster), prefix);
  const making = await mkdtemp(join(dirname(cluster), prefix));
  try {
    const passwordFile = join(making, 'password');
    await writeFile(passwordFile, `${wanted.superuserPassword}\n`, { mode: 0o600 });
    if (account) await Promise.all([making, passwordFile].map((path) => chown(path, account.uid, account.gid)));
    await runInitdb(wanted, join(making, 'cluster'), passwordFile);
    await chmod(join(making, 'cluster'), 0o700);
    await rename(join(making, 'cluster'), cluster);
    await syncFolder(dirname(cluster));
  } catch (cause) {
    const user = account ? ` as user ${account.name}` : '';
    throw new Error(
      `The database could not be initialised in ${cluster} (${wanted.binaries.initdb}${user}): ${saidBy(cause)}`,
      { cause },
    );
  } finally {
    await rm(making, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function clearHalfMade(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix)) await rm(join(parent, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runInitdb({ binaries, account, fast }: NewCluster, folder: string, passwordFile: string): Promise<void> {
  const flags = [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--auth-local=scram-sha-256',
    '--auth-host=scram-sha-256',
    ...(fast ? ['--no-sync'] : []),
  ];
  await promisify(execFile)(binaries.initdb, flags, { ...asAccount(account), timeout: INITDB_TIMEOUT_MS });
}

/** What a program wrote before it failed says more than "command failed". */
function saidBy(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return stderr?.trim() || message;
}
