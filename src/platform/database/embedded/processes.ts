import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Account } from './run-as.js';

const LOOK_AGAIN_MS = 20;

/** Where and as whom PostgreSQL's programs are run. Our own environment (PG* variables, secrets) stays with us. */
export interface RunOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

export function asAccount(account: Account | null): RunOptions {
  const user = account ? { uid: account.uid, gid: account.gid } : {};
  return { cwd: '/', env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }, ...user };
}

/**
 * The command a process was started with, its words separated by NUL (Linux) or blanks. Null if it is gone, or dead
 * and only not yet collected by its parent: after a crash of the starter nobody may ever do so in a container, and a
 * signal 0 would then take the dead for living.
 */
export async function commandOf(pid: number): Promise<string | null> {
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8')) || null;
    const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]);
    return stdout.trim() || null;
  } catch {
    return null;
  }
}

/** @returns false if it still runs after the time. */
export async function goneWithin(pid: number, command: string, timeoutMs: number): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while ((await commandOf(pid)) === command) {
    if (performance.now() > end) return false;
    await delay(LOOK_AGAIN_MS);
  }
  return true;
}

/** Sends a signal; a process that has ended meanwhile is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
