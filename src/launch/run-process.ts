import type { Logger } from 'pino';
import { ConfigError, readConfig } from '../platform/config/config.js';
import type { Config } from '../platform/config/config.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { createLog } from '../platform/log/log.js';

export interface Stoppable {
  close(): Promise<void>;
}

export interface ProcessContext {
  readonly config: Config;
  readonly serviceUrl: string;
  readonly log: Logger;
}

const STOPS_WITHIN_MS = 15_000;

/**
 * Runs one process of the service until it is told to stop, by a signal or because the launcher that started it is
 * gone. Faults of the configuration are named, one a line, without a stack.
 */
export async function runProcess(
  name: 'web' | 'worker',
  start: (context: ProcessContext) => Promise<Stoppable>,
): Promise<void> {
  try {
    const config = readConfig(process.env, PROJECT_ROOT);
    if (config.databaseUrl === null) {
      throw new ConfigError(['DATABASE_URL must be set for a single process; npm start brings its own database']);
    }
    const log = createLog(config.logLevel, name);
    const running = await start({ config, serviceUrl: config.databaseUrl, log });
    stopOnSignal(running);
    if (process.connected) process.send?.('ready');
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    if (!(error instanceof ConfigError) && error instanceof Error && process.env['LOG_LEVEL'] === 'debug') {
      console.error(error.stack);
    }
    process.exit(1);
  }
}

function stopOnSignal(running: Stoppable): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOPS_WITHIN_MS).unref();
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.send) process.on('disconnect', stop);
  // The launcher may have gone while we started.
  if (process.send && !process.connected) stop();
}
