import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { WorkerModule } from '../app.module.js';
import { refuseUnsafeServiceUser } from '../platform/database/service-user.js';
import type { ProcessContext, Stoppable } from './run-process.js';

/** The worker process: takes jobs as soon as it is up. */
export async function startWorker({ config, serviceUrl, log }: ProcessContext): Promise<Stoppable> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ config, serviceUrl, log }), {
    logger: false,
    abortOnError: false,
  });
  await refuseUnsafeServiceUser(app.get(DataSource));
  return app;
}
