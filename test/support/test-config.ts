import { join } from 'node:path';
import { readConfig } from '../../src/platform/config/config.js';
import type { Config } from '../../src/platform/config/config.js';
import { PROJECT_ROOT } from '../../src/platform/config/project.js';
import { createLog } from '../../src/platform/log/log.js';
import { runFolder } from './once-per-run.js';

/** The defaults, with any free port and the run's own data folder; `environment` as a person would set it. */
export function testConfig(environment: Readonly<Record<string, string>> = {}): Config {
  const own = { DEMO: '0', LOG_LEVEL: 'silent', DATA_DIR: join(runFolder(), 'data') };
  return { ...readConfig({ ...own, ...environment }, PROJECT_ROOT), port: 0 };
}

export const silentLog = createLog('silent', 'web');
