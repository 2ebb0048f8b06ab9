import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { WorkerModule } from '../../src/app.module.js';
import type { TestApp } from './app.js';
import { silentLog } from './test-config.js';

/** The worker as it is, in this process, beside an app: takes jobs at once. Close it before the app is stopped. */
export function startWorkerBeside({ config, database }: TestApp): Promise<INestApplicationContext> {
  const options = { config, serviceUrl: database.serviceUrl, log: silentLog };
  return NestFactory.createApplicationContext(WorkerModule.with(options), { logger: false, abortOnError: false });
}
