import { constants } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { answersFor } from './connection.js';
import type { Postmaster } from './postmaster.js';
import { parsePostmasterPid } from './postmaster-pid.js';
import { commandOf } from './processes.js';

/** A postmaster found in the middle of starting or of stopping is given this long to make up its mind. */
const SETTLE_TIMEOUT_MS = 60_000;
const LOOK_AGAIN_MS = 50;

/**
 * The postmaster that still runs on the cluster after its starter was killed. Two on the same files would destroy
 * them: PostgreSQL's own guard against that is `postmaster.pid`, so the file is never removed as long as it says
 * anything.
 *
 * @returns null if none runs and one may be started by this process
 * @throws Error if one runs on the cluster but does not answer
 */
export async function adoptPostmaster(cluster: string, superuserPassword: string): Promise<Postmaster | null> {
  const file = join(cluster, 'postmaster.pid');
  const end = performance.now() + SETTLE_TIMEOUT_MS;
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) return null;
    const found = await livePostmaster(text);
    if (found && (await answersFor(cluster, found.port, superuserPassword))) return found;
    if (!found || !isPostgresOn(cluster, found.command)) {
      await declareStale(file, text);
      return null;
    }
    if (performance.now() > end) throw new Error(silent(cluster, found));
    await delay(LOOK_AGAIN_MS);
  }
}

/** The process named, if there is one of that number; it may be quite another program. */
async function livePostmaster(text: string): Promise<Postmaster | null> {
  const named = parsePostmasterPid(text);
  const command = named && (await commandOf(named.pid));
  return command ? { pid: named.pid, port: named.port, command } : null;
}

/** Rather once too often: what is taken for PostgreSQL on this folder is waited for, not run over. */
function isPostgresOn(cluster: string, command: string): boolean {
  return /(^|\/)postgres(\0| |$)/.test(command) && command.includes(cluster);
}

/**
 * PostgreSQL refuses to start while a process of the number named is there, be it dead but never collected (in a
 * container after a crash) or one that got the number since. It makes an exception for its own parent, so we put
 * ourselves there. Removing the file would do too, but with it goes the key to the shared memory, by which PostgreSQL
 * sees whether sessions of the dead postmaster are still writing.
 * Source: PostgreSQL 18, CreateLockFile in src/backend/utils/init/miscinit.c.
 */
async function declareStale(file: string, text: string): Promise<void> {
  // A power cut can leave the file empty, and PostgreSQL would then never start again by itself.
  if (text.trim() === '') return rm(file, { force: true });
  // Not through a link: the folder belongs to the database's user, and we may be root.
  const handle = await open(file, constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW);
  try {
    await handle.writeFile(text.replace(/^.*/, String(process.pid)));
  } finally {
    await handle.close();
  }
}

function silent(cluster: string, { pid, port }: Postmaster): string {
  return (
    `PostgreSQL (process ${pid}) already runs on ${cluster}, but does not let us in at port ${port}: ` +
    'end that process with SIGINT, then start again.'
  );
}
