import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ConfigError, readConfig } from '../platform/config/config.js';
import type { Config } from '../platform/config/config.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { demoPassword } from './demo-password.js';
import { prepareDatabase } from './prepare-database.js';
import type { PreparedDatabase } from './prepare-database.js';
import { StartLock } from './start-lock.js';
import { Supervised } from './supervised.js';
import { welcome } from './welcome.js';

const say = (line: string): void => console.log(line);

/**
 * `npm start`: database, migrations, demo workspace, then the web and the worker process, both started again when they
 * die, and everything when the database does. Ctrl-C stops them first and the database last.
 */
export async function startService(): Promise<void> {
  let config: Config;
  try {
    config = readConfig(process.env, PROJECT_ROOT);
  } catch (error) {
    return giveUp(error);
  }
  const stopping = new AbortController();
  const asked = (): void => stopping.abort();
  process.on('SIGINT', asked).on('SIGTERM', asked).on('SIGHUP', asked);
  while (await ranUntilDatabaseEnded(config, stopping.signal)) say('Starting everything again.');
  if (stopping.signal.aborted) say('Stopped.');
}

type Undo = (() => Promise<unknown> | void)[];

/** Runs the service once, and takes down whatever of it is there. @returns whether to start it again */
async function ranUntilDatabaseEnded(config: Config, stopping: AbortSignal): Promise<boolean> {
  const undo: Undo = [];
  try {
    await run(config, stopping, undo);
    return !stopping.aborted;
  } catch (error) {
    if (!stopping.aborted) giveUp(error);
    return false;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/** Until it is asked to stop, or the database has ended by itself. */
async function run(config: Config, stopping: AbortSignal, undo: Undo): Promise<void> {
  const lock = await StartLock.take(config.dataDir);
  undo.push(() => lock.release());
  await refuseTakenPort(config);
  const password = config.demo ? demoPassword(config) : null;
  const database = await prepareDatabase(config, password);
  undo.push(() => database.stop());
  if (stopping.aborted) return;
  if (database.notice) say(database.notice);
  const processes = Object.entries(PROCESSES).map(
    ([name, script]) => new Supervised({ ...child(script, config, database), name, say }),
  );
  undo.push(async () => {
    say('\nStopping …');
    await Promise.all(processes.map((one) => one.stop()));
  });
  await Promise.all(processes.map((one) => one.start()));
  if (stopping.aborted) return;
  say(welcome(config, password, database));
  while (!stopping.aborted && (await database.isRunning())) {
    await delay(LOOK_AT_DATABASE_MS, null, { signal: stopping }).catch(() => undefined);
  }
  if (!stopping.aborted) say('the database ended unexpectedly');
}

/** Nobody is told when it ends: it may be an earlier start's, taken over. */
const LOOK_AT_DATABASE_MS = 2000;

/** Names as a person reads them, and scripts beside this one's folder. */
const PROCESSES = { web: 'main', worker: 'worker' };

function child(script: string, config: Config, database: PreparedDatabase): { script: string; env: NodeJS.ProcessEnv } {
  const { DATABASE_OWNER_URL: _owner, ...rest } = process.env;
  const env = { ...rest, DATABASE_URL: database.serviceUrl, DATA_DIR: config.dataDir, DEMO: config.demo ? '1' : '0' };
  return { script: fileURLToPath(new URL(`../${script}.js`, import.meta.url)), env };
}

/** Said before anything is started, rather than by a child that dies. */
async function refuseTakenPort({ host, port }: Config): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(`cannot listen on ${host}:${port} (${error.code}); set HOST or PORT to another`)),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function giveUp(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  if (!(error instanceof ConfigError) && process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exitCode = 1;
}
