import { NestFactory } from '@nestjs/core';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoModule } from '../../src/demo/demo.module.js';
import { DemoWorkspace } from '../../src/demo/demo-workspace.js';
import { FrameworkRegister } from '../../src/framework/framework-register.js';
import { readConfig } from '../../src/platform/config/config.js';
import type { Config } from '../../src/platform/config/config.js';
import { PROJECT_ROOT } from '../../src/platform/config/project.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { createLog } from '../../src/platform/log/log.js';

export const PASSWORD = 'bench-password';

export interface Stage {
  config: Config;
  serviceUrl: string;
  ownerUrl: string;
  adminUrl: string;
  stop(): Promise<void>;
}

/** A durable database of its own with the demo workspace in it. */
export async function setStage(): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'readiness-bench-'));
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.ownerUrl, postgres.serviceUrl);
  const config = readConfig(
    { DATA_DIR: dataDir, LOG_LEVEL: 'silent', DATABASE_URL: postgres.serviceUrl },
    PROJECT_ROOT,
  );
  const log = createLog('silent', 'start');
  const options = { config, serviceUrl: postgres.serviceUrl, log };
  const app = await NestFactory.createApplicationContext(DemoModule.with(options), { logger: false });
  await app.get(FrameworkRegister).register();
  await app.get(DemoWorkspace).make(PASSWORD);
  await app.close();
  return {
    config,
    serviceUrl: postgres.serviceUrl,
    ownerUrl: postgres.ownerUrl,
    adminUrl: postgres.adminUrl('readiness'),
    stop: async () => {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
