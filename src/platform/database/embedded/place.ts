import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { credentialsFile } from './credentials.js';
import type { Credentials } from './credentials.js';
import { firstClosed } from './passable.js';
import { ownerOfCluster } from './run-as.js';
import type { Account } from './run-as.js';

/** Where clusters go whose data folder the database's user cannot enter. */
export const ELSEWHERE = '/var/lib/readiness-assessment';

export interface Place {
  /** Absolute folder of the cluster. */
  cluster: string;
  /** Whether the cluster is there already. A half-made one never has the name. */
  exists: boolean;
  /** Whether it is outside the data folder, which the credentials must then remember. */
  elsewhere: boolean;
  /** Whom PostgreSQL runs as on this cluster; null: as ourselves. */
  account: Account | null;
  /** What whoever runs the service should know of the place, in a sentence. */
  notice: string | null;
}

/** The data folder as the caller named it (absolute) and with symbolic links resolved. */
export interface DataDir {
  named: string;
  real: string;
}

/**
 * Where the cluster is, or should be made. A cluster once made is never passed over for a new, empty one, whatever
 * has since happened to the rights of folders: the service would seem to have lost its data.
 *
 * @throws Error naming the folder and saying what to do, if a cluster is out of reach, gone, or can be put nowhere
 */
export async function choosePlace(
  dataDir: DataDir,
  known: Credentials | null,
  account: Account | null,
): Promise<Place> {
  if (known?.elsewhere) return recordedPlace(dataDir, known.elsewhere, account);
  const cluster = join(dataDir.real, 'postgres');
  if (await isCluster(cluster)) return usualPlace(dataDir, cluster, known, account);
  const closed = await firstClosed(dataDir.real, account);
  if (!closed) return { cluster, exists: false, elsewhere: false, account, notice: null };
  return newPlaceElsewhere(dataDir, closed, account);
}

async function usualPlace(
  dataDir: DataDir,
  cluster: string,
  known: Credentials | null,
  account: Account | null,
): Promise<Place> {
  if (!known) {
    throw new Error(
      `${cluster} holds a database, but its passwords in ${credentialsFile(dataDir.real)} are gone: restore that ` +
        'file from a backup, or move the folder away to begin with an empty database.',
    );
  }
  const owner = await ownerOfCluster(cluster, account);
  const closed = await firstClosed(cluster, owner);
  if (closed) {
    throw new Error(
      `The database in ${cluster} runs as user ${owner?.name}, who cannot enter ${closed}: run chmod o+x ${closed}.`,
    );
  }
  return { cluster, exists: true, elsewhere: false, account: owner, notice: null };
}

async function recordedPlace(dataDir: DataDir, cluster: string, account: Account | null): Promise<Place> {
  const file = credentialsFile(dataDir.real);
  if (!(await isCluster(cluster))) {
    throw new Error(
      `The database belonging to ${dataDir.named} was kept in ${cluster} (${file} says so) and is not there: restore ` +
        `that folder from a backup, or remove ${file} to begin with an empty database.`,
    );
  }
  const owner = await ownerOfCluster(cluster, account);
  return { cluster, exists: true, elsewhere: true, account: owner, notice: await noticeOf(dataDir, cluster, owner) };
}

async function newPlaceElsewhere(dataDir: DataDir, closed: string, account: Account | null): Promise<Place> {
  const user = account?.name;
  try {
    await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 });
    await chmod(ELSEWHERE, 0o755);
    const closedToo = await firstClosed(ELSEWHERE, account);
    if (closedToo) throw new Error(`user ${user} cannot enter ${closedToo} either`);
    const cluster = await freeName(join(ELSEWHERE, nameOf(dataDir)));
    return { cluster, exists: false, elsewhere: true, account, notice: await noticeOf(dataDir, cluster, account) };
  } catch (cause) {
    throw new Error(
      `The database cannot be put into ${dataDir.named}: it runs as user ${user}, who cannot enter ${closed}, and ` +
        `${ELSEWHERE} cannot be used instead (${(cause as Error).message}). Run chmod o+x ${closed}, or set ` +
        'DATA_DIR to a folder open to that user.',
      { cause },
    );
  }
}

function nameOf({ named }: DataDir): string {
  return createHash('sha256').update(named).digest('hex').slice(0, 12);
}

/** A folder of this name left by a data folder since deleted is somebody's data: neither used nor removed. */
async function freeName(wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await lstat(path).catch(() => null))) return path;
  }
}

async function noticeOf({ named, real }: DataDir, cluster: string, account: Account | null): Promise<string> {
  const closed = await firstClosed(real, account);
  const why = closed ? `it runs as user ${account?.name}, who cannot enter ${closed}` : 'it was made there';
  return `The database is kept in ${cluster} instead of ${named}, because ${why}; back up both folders.`;
}

async function isCluster(folder: string): Promise<boolean> {
  return (await lstat(join(folder, 'PG_VERSION')).catch(() => null))?.isFile() ?? false;
}
