import { createServer } from 'node:net';
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
 * die. Ctrl-C stops them first and the database last.
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
  const undo: (() => Promise<unknown> | void)[] = [];
  try {
    await run(config, stopping.signal, undo);
  } catch (error) {
    if (!stopping.signal.aborted) giveUp(error);
  } finally {
    for (const step of undo.reverse()) await step();
  }
  if (stopping.signal.aborted) say('Stopped.');
}

type Undo = (() => Promise<unknown> | void)[];

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
  await new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve(), { once: true }));
}

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
