import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { adoptPostmaster } from './adoption.js';
import { usableBinaries } from './binaries.js';
import { initialiseCluster } from './cluster.js';
import { HOST, urlOf } from './connection.js';
import { newCredentials, readCredentials, saveCredentials } from './credentials.js';
import type { Credentials } from './credentials.js';
import { choosePlace } from './place.js';
import { startPostmaster, stopPostmaster } from './postmaster.js';
import { commandOf } from './processes.js';
import type { Launch, Postmaster } from './postmaster.js';
import { DATABASE, ensureRoles, OWNER, SERVICE } from './roles.js';
import { accountForDatabase } from './run-as.js';

export interface EmbeddedPostgresOptions {
  /** The service's data folder; made if missing. The caller sees to it that no other service has it open. */
  dataDir: string;
  /** For tests: does not wait for the disk, so a crash of the machine may destroy the data. */
  fast?: boolean;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  host: typeof HOST;
  port: number;
  /** As owner of the database `readiness`: for migrations. */
  ownerUrl: string;
  /** As the role that the service works with. */
  serviceUrl: string;
  /** As superuser, who is above row-level security: for tests and for repairs. Database `postgres` if none is named. */
  adminUrl(database?: string): string;
  /** Ends PostgreSQL, adopted or not, and waits until it is gone. May be called again. */
  stop(): Promise<void>;
  /** false once it has ended, whoever ended it. */
  isRunning(): Promise<boolean>;
  pid: number;
  /** Whether it was still running from an earlier start. */
  adopted: boolean;
  /** Absolute folder of the cluster. */
  place: string;
  /** What whoever runs the service should know of the place; null if it is `<dataDir>/postgres`. */
  notice: string | null;
}

/**
 * Starts the PostgreSQL that comes along on the cluster that belongs to the data folder, making the cluster, its
 * passwords (`postgres-credentials.json`), roles and database where they are missing; or takes over the one left
 * running by a killed service. Every step can be interrupted by a crash and is taken up again at the next start.
 *
 * @throws Error that names the folder or file at fault, with the last lines of the log (`postgres.log`)
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { launch, credentials, notice } = await prepare(options);
  const { running, adopted } = await adoptOrStart(launch);
  try {
    await ensureRoles(running.port, credentials);
  } catch (cause) {
    if (!adopted) await stopPostmaster(running);
    const { message } = cause as Error;
    throw new Error(`The roles of the database in ${launch.cluster} could not be made: ${message}`, { cause });
  }
  return { ...describe(running, credentials), adopted, place: launch.cluster, notice };
}

interface Prepared {
  launch: Launch;
  credentials: Credentials;
  notice: string | null;
}

async function prepare({ dataDir, fast = false }: EmbeddedPostgresOptions): Promise<Prepared> {
  await mkdir(dataDir, { recursive: true });
  const home = { named: resolve(dataDir), real: await realpath(dataDir) };
  const known = await readCredentials(home.real);
  const { cluster, exists, elsewhere, account, notice } = await choosePlace(home, known, await accountForDatabase());
  const credentials = known ?? newCredentials();
  if (!known) await saveCredentials(home.real, credentials);
  const binaries = await usableBinaries(account);
  const superuserPassword = credentials.superuser;
  if (!exists) {
    await initialiseCluster({ cluster, superuserPassword, binaries, account, fast });
    if (elsewhere) await saveCredentials(home.real, { ...credentials, elsewhere: cluster });
  }
  const logFile = join(home.real, 'postgres.log');
  return { launch: { cluster, superuserPassword, binaries, account, logFile, fast }, credentials, notice };
}

async function adoptOrStart(launch: Launch): Promise<{ running: Postmaster; adopted: boolean }> {
  const adopt = () => adoptPostmaster(launch.cluster, launch.superuserPassword);
  const found = await adopt();
  if (found) return { running: found, adopted: true };
  try {
    return { running: await startPostmaster(launch), adopted: false };
  } catch (error) {
    // One that a killed service had only just spawned can come up in between, and then keeps ours out.
    const faster = await adopt();
    if (!faster) throw error;
    return { running: faster, adopted: true };
  }
}

function describe(running: Postmaster, { superuser, owner, service }: Credentials) {
  const { pid, port } = running;
  let stopping: Promise<void> | null = null;
  return {
    host: HOST as typeof HOST,
    port,
    pid,
    ownerUrl: urlOf({ role: OWNER, password: owner, port }, DATABASE),
    serviceUrl: urlOf({ role: SERVICE, password: service, port }, DATABASE),
    adminUrl: (database = 'postgres') => urlOf({ role: 'postgres', password: superuser, port }, database),
    stop: () => (stopping ??= stopPostmaster(running)),
    isRunning: async () => (await commandOf(pid)) === running.command,
  };
}
