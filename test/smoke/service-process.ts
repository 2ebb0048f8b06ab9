import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/platform/config/project.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { eventually } from '../support/eventually.js';
import { runFolder } from '../support/once-per-run.js';

/** `npm start` goes through tools/run.mjs; the rest of the way is the launcher's own. */
export const NPM_START = ['tools/run.mjs', 'start'];
export const LAUNCHER = ['dist/src/start.js'];
export const ASSESS = ['dist/src/cli.js'];
export const VERIFY_AUDIT = ['dist/src/audit-verify.js'];
export const BACKUP = ['dist/src/backup.js'];
export const RESTORE = ['dist/src/restore.js'];

/** A process of the built output, in a group of its own like a command in a terminal. */
export class BuiltProcess {
  private said = '';
  private complained = '';
  private readonly child: ChildProcess;
  /** null after a signal. */
  readonly ended: Promise<number | null>;

  constructor(script: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, DEMO_PASSWORD: _password, ...rest } = process.env;
    this.child = spawn(process.execPath, [...script], {
      cwd: PROJECT_ROOT,
      env: { ...rest, NODE_OPTIONS: '', ...environment },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout!.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.complained += text));
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  get pid(): number {
    return this.child.pid!;
  }

  get output(): string {
    return this.said;
  }

  get complaints(): string {
    return this.complained;
  }

  /** Until it says that it is ready; gives everything it said until then. */
  async ready(): Promise<string> {
    const seen = async () => ({ output: this.output, complaints: this.complaints, exitCode: this.child.exitCode });
    const until = ({ output, exitCode }: Awaited<ReturnType<typeof seen>>) =>
      output.includes('Ctrl-C') || exitCode !== null;
    const { output, complaints, exitCode } = await eventually(seen, until, 150_000);
    if (exitCode !== null) throw new Error(`it ended with code ${exitCode}: ${complaints}`);
    return output;
  }

  /** Ctrl-C: the terminal sends it to the whole group. */
  interrupt(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  /** Whatever state it is in. */
  async end(): Promise<void> {
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // all of the group is gone already
    }
    await this.ended;
  }
}

/** A new folder of the run that the database's user can enter. */
export async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(runFolder(), 'smoke-'));
  await chmod(folder, 0o755);
  return folder;
}

/** With the database that may still run in it. */
export async function removeDataFolder(folder: string): Promise<void> {
  if (existsSync(join(folder, 'postgres'))) await (await startEmbeddedPostgres({ dataDir: folder })).stop();
  await rm(folder, { recursive: true, force: true });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
