import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../src/platform/config/project.js';
import type { Measured } from './numbers.js';

const POLL_MS = 50;
const GIVE_UP_MS = 90_000;

/** `npm start` on a copy of the sources with packages installed and nothing else, then again on its database. */
export async function benchStart(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'readiness-bench-start-'));
  chmodSync(folder, 0o755);
  try {
    copySources(folder);
    const fresh = await timeStart(folder);
    const again = await timeStart(folder);
    return [
      { what: 'npm start on a fresh clone, after install', ...aim(fresh, 15) },
      { what: 'npm start on an existing database', ...aim(again, 5) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function aim(seconds: number, most: number): Omit<Measured, 'what'> {
  return { figure: `ready in ${seconds.toFixed(1)} s`, aim: `≤ ${most} s`, met: seconds <= most, detail: {} };
}

function copySources(folder: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  });
  for (const name of listed.split('\0').filter((one) => one !== '')) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(PROJECT_ROOT, name), join(folder, name), { force: true, preserveTimestamps: true });
  }
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(folder, 'node_modules'));
}

async function timeStart(folder: string): Promise<number> {
  const port = await freePort();
  const from = performance.now();
  const { DATABASE_URL: _one, DATABASE_OWNER_URL: _other, DATA_DIR: _folder, ...rest } = process.env;
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...rest, PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  });
  try {
    while (!(await isReady(port))) {
      if (performance.now() - from > GIVE_UP_MS || child.exitCode !== null)
        throw new Error('npm start did not get ready');
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return (performance.now() - from) / 1000;
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid!, 'SIGINT');
    await ended;
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
