import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { answersFor, HOST } from './connection.js';
import { tailOf } from './log-file.js';
import { asAccount, commandOf, goneWithin, signal } from './processes.js';
import type { Account } from './run-as.js';
import { settingsOf } from './settings.js';

/** After a power cut PostgreSQL replays its journal before it answers. */
const START_TIMEOUT_MS = 180_000;
const FAST_SHUTDOWN_MS = 15_000;
const IMMEDIATE_SHUTDOWN_MS = 15_000;
const ATTEMPTS = 10;
const LOOK_AGAIN_MS = 25;
const NEXT_ATTEMPT_MS = 250;

/** Somebody took the port meanwhile; or the sessions of a postmaster just killed are still on their way out. */
const WORTH_ANOTHER_TRY = /could not bind|could not create any TCP\/IP sockets|pre-existing shared memory block/;

/** A running PostgreSQL: its first process and the command that started it, by which a reused number is told apart. */
export interface Postmaster {
  pid: number;
  port: number;
  command: string;
}

export interface Launch {
  cluster: string;
  superuserPassword: string;
  binaries: Binaries;
  account: Account | null;
  /** Absolute; PostgreSQL writes to it what it has to say. */
  logFile: string;
  fast: boolean;
}

/**
 * Starts PostgreSQL in a process group of its own: Ctrl-C in a terminal goes to the whole group of the service, and
 * the database must still be there while the service finishes what it has begun.
 *
 * @throws Error with the last lines of the log, if it ends or does not answer in time
 */
export async function startPostmaster(launch: Launch): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const outcome = await attemptStart(launch, port);
    if (typeof outcome !== 'string') return outcome;
    if (attempt === ATTEMPTS || !WORTH_ANOTHER_TRY.test(outcome)) throw new Error(outcome);
    await delay(NEXT_ATTEMPT_MS);
  }
}

/** Fast shutdown: sessions are ended, everything is written; without success the immediate one. Twice does no harm. */
export async function stopPostmaster({ pid, command }: Postmaster): Promise<void> {
  if ((await commandOf(pid)) !== command) return;
  signal(pid, 'SIGINT');
  if (await goneWithin(pid, command, FAST_SHUTDOWN_MS)) return;
  signal(pid, 'SIGQUIT');
  if (await goneWithin(pid, command, IMMEDIATE_SHUTDOWN_MS)) return;
  throw new Error(`PostgreSQL (process ${pid}) does not end, neither on SIGINT nor on SIGQUIT.`);
}

/** @returns the running postmaster, or in words why there is none */
async function attemptStart(launch: Launch, port: number): Promise<Postmaster | string> {
  const log = await open(launch.logFile, 'a', 0o600);
  try {
    const { size } = await log.stat();
    const child = spawnPostgres(launch, port, log.fd);
    const failure = await failureOf(child, launch, port);
    if (failure === null) return { pid: child.pid!, port, command: (await commandOf(child.pid!)) ?? '' };
    const said = await tailOf(launch.logFile, size);
    return `PostgreSQL did not start on ${launch.cluster}: ${failure}. ${launch.logFile} ends with:\n${said}`;
  } finally {
    await log.close();
  }
}

/** Most failures to spawn come as an event, some (no right to change the user) at once and without a file's name. */
function spawnPostgres({ binaries, cluster, account, fast }: Launch, port: number, log: number): ChildProcess {
  try {
    return spawn(binaries.postgres, ['-D', cluster, ...settingsOf(port, fast)], {
      ...asAccount(account),
      detached: true,
      stdio: ['ignore', log, log],
    });
  } catch (cause) {
    const user = account ? ` as user ${account.name}` : '';
    throw new Error(`${binaries.postgres} cannot be run${user}: ${(cause as Error).message}`, { cause });
  }
}

/** Waits until the new process answers. @returns null then; else what became of it, and it is gone */
async function failureOf(child: ChildProcess, launch: Launch, port: number): Promise<string | null> {
  let ending: string | null = null;
  child.on('error', (error) => (ending = error.message));
  child.on('exit', (code, by) => (ending = by ? `it was ended by ${by}` : `it ended with code ${code}`));
  child.unref();
  const end = performance.now() + START_TIMEOUT_MS;
  let answers = false;
  try {
    while (ending === null && !answers && performance.now() < end) {
      answers = await answersFor(launch.cluster, port, launch.superuserPassword);
      if (!answers) await delay(LOOK_AGAIN_MS);
    }
  } finally {
    if (ending === null && !answers && child.pid) signal(child.pid, 'SIGQUIT');
  }
  return answers ? null : (ending ?? `it did not answer within ${START_TIMEOUT_MS / 1000} seconds`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, HOST, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
