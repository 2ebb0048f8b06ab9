import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Stage } from './stage.js';

export interface Running {
  readonly port: number;
  readonly child: ChildProcess;
}

/**
 * The service as it is built, on the stage's database.
 *
 * @param flags of Node, where its own choice would hide what is measured
 */
export async function startService({ serviceUrl, config }: Stage, flags: readonly string[] = []): Promise<Running> {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: serviceUrl,
    DATA_DIR: config.dataDir,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  };
  const child = fork(fileURLToPath(new URL('../../src/main.js', import.meta.url)), { env, execArgv: [...flags] });
  await new Promise((resolve, reject) => child.once('message', resolve).once('exit', reject));
  return { port, child };
}

/** @param program a file beside this one, which sends its port when it listens */
export async function startBare({ serviceUrl }: Stage, program: string, ...args: string[]): Promise<Running> {
  const env = { ...process.env, DATABASE_URL: serviceUrl };
  const child = fork(fileURLToPath(new URL(`./${program}.js`, import.meta.url)), args, { env });
  const port = await new Promise<number>((resolve, reject) =>
    child.once('message', (message) => resolve(message as number)).once('exit', reject),
  );
  return { port, child };
}

export async function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit');
  await new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGTERM'));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
