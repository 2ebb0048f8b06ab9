import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { WorkerModule } from '../../src/app.module.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { TestApp } from './app.js';
import { silentLog } from './test-config.js';

/**
 * The worker as it is, in this process, beside an app: takes jobs at once. Close it before the app is stopped.
 *
 * @param clock the real time unless given
 */
export async function startWorkerBeside(
  { config, database }: TestApp,
  clock?: Clock,
): Promise<INestApplicationContext> {
  const options = { config, serviceUrl: database.serviceUrl, log: silentLog };
  const building = Test.createTestingModule({ imports: [WorkerModule.with(options)] });
  if (clock) building.overrideProvider(Clock).useValue(clock);
  const worker = await building.setLogger(false as never).compile();
  return worker.init();
}
