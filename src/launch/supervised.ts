import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

export interface SupervisedOptions {
  readonly name: string;
  /** Absolute path of the script. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

const PAUSE_BEFORE_RESTART_MS = 1000;
const KILL_AFTER_MS = 20_000;

/** A child process that is started again whenever it dies, until it is told to stop. */
export class Supervised {
  private child: ChildProcess | null = null;
  private stopping = false;

  constructor(private readonly options: SupervisedOptions) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when the process says that it is ready; rejects if its first start fails. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = this.spawn();
      child.once('message', () => {
        child.removeListener('exit', failed);
        child.once('exit', () => void this.restart());
        resolve();
      });
      const failed = () => reject(new Error(`the ${this.options.name} process did not start`));
      child.once('exit', failed);
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      const kill = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
      child.once('exit', () => {
        clearTimeout(kill);
        resolve();
      });
      child.kill('SIGTERM');
    });
  }

  private spawn(): ChildProcess {
    const { script, env } = this.options;
    this.child = fork(script, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
    return this.child;
  }

  private async restart(): Promise<void> {
    if (this.stopping) return;
    this.options.say(`the ${this.options.name} process ended unexpectedly; starting it again`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_BEFORE_RESTART_MS));
    if (this.stopping) return;
    this.spawn().once('exit', () => void this.restart());
  }
}
