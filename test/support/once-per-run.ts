import { existsSync } from 'node:fs';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_AGAIN_MS = 50;
const WAITS_AT_MOST_MS = 50_000;

/** The folder of this test run, made before and removed after it. */
export function runFolder(): string {
  const folder = process.env['READINESS_TESTS_FOLDER'];
  if (!folder) throw new Error('Run this spec with the project’s Jest configuration: it makes the folder of the run');
  return folder;
}

/**
 * Makes something once for all workers of the run: the first that asks makes it, the others wait for what it gives.
 *
 * @param make gives what can be written as JSON; if it throws, the next that asks tries again
 */
export async function oncePerRun<T>(name: string, make: () => Promise<T>): Promise<T> {
  const result = join(runFolder(), `${name}.json`);
  const end = performance.now() + WAITS_AT_MOST_MS;
  while (!existsSync(result)) {
    if (performance.now() > end) throw new Error(`Another worker has not made ${name} in ${WAITS_AT_MOST_MS} ms`);
    if (await taken(`${result}.lock`)) await delay(LOOK_AGAIN_MS);
    else await makeAndKeep(result, make);
  }
  return JSON.parse(await readFile(result, 'utf8')) as T;
}

async function taken(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true;
    throw error;
  }
}

async function makeAndKeep<T>(result: string, make: () => Promise<T>): Promise<void> {
  try {
    if (existsSync(result)) return;
    await writeFile(`${result}.new`, JSON.stringify(await make()), { mode: 0o600 });
    await rename(`${result}.new`, result);
  } finally {
    await rm(`${result}.lock`, { force: true });
  }
}
