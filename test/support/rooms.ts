import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DemoModule } from '../../src/demo/demo.module.js';
import { ReportsModule } from '../../src/reports/reports.module.js';
import { freshDatabase } from './database.js';
import type { TestDatabase } from './database.js';
import { makePeople } from './people.js';
import type { People } from './people.js';
import { silentLog, testConfig } from './test-config.js';

export interface TestRooms {
  readonly nest: INestApplicationContext;
  readonly database: TestDatabase;
  readonly people: People;
  stop(): Promise<void>;
}

class RoomsWithoutDoors {}

/** Every room's use cases on a database of its own, with the people of people.ts; nothing listens. */
export async function startRooms(): Promise<TestRooms> {
  const database = await freshDatabase();
  const rooms = DemoModule.with({ config: testConfig(), serviceUrl: database.serviceUrl, log: silentLog });
  const nest = await NestFactory.createApplicationContext(
    { module: RoomsWithoutDoors, imports: [rooms, ReportsModule] },
    { logger: false, abortOnError: false },
  );
  return {
    nest,
    database,
    people: await makePeople(nest),
    stop: async () => {
      await nest.close();
      await database.drop();
    },
  };
}
