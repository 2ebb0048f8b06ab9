import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { AppModule } from '../../src/app.module.js';
import { NEST_OPTIONS, setUp } from '../../src/app.setup.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { Config } from '../../src/platform/config/config.js';
import { freshDatabase } from './database.js';
import type { TestDatabase } from './database.js';
import { makePeople } from './people.js';
import type { People, Person } from './people.js';
import { silentLog, testConfig } from './test-config.js';

export type Agent = ReturnType<typeof request.agent>;

export interface TestApp {
  readonly nest: INestApplication;
  /** Where it listens: http://127.0.0.1:<port>. */
  readonly url: string;
  readonly config: Config;
  readonly database: TestDatabase;
  readonly people: People;
  /** Requests of nobody. */
  readonly http: Agent;
  /** Requests of a signed-in person. */
  as(person: Person): Agent;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  /** The real time unless given. */
  readonly clock?: Clock;
  /** Environment variables as a person would set them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Given the database's address, the one the app is to use: for a proxy in between. */
  readonly serviceUrl?: (direct: string) => string;
}

/** The web process as it is, on a database of its own with the people of people.ts, listening. No worker. */
export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await freshDatabase();
  const config = testConfig(options.environment);
  const serviceUrl = options.serviceUrl?.(database.serviceUrl) ?? database.serviceUrl;
  const nest = await createNest(AppModule.with({ config, serviceUrl, log: silentLog }), options.clock);
  await nest.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(nest.getHttpServer().address() as { port: number }).port}`;
  return {
    nest,
    url,
    config,
    database,
    people: await makePeople(nest),
    http: request.agent(url),
    as: ({ token }) => request.agent(url).set('Authorization', `Bearer ${token}`),
    stop: async () => {
      await nest.close();
      await database.drop();
    },
  };
}

/** A second web process, on the database of an app or on another one. Close it before its database is dropped. */
export async function startBeside({ config, database }: Pick<TestApp, 'config' | 'database'>, clock?: Clock) {
  const nest = await createNest(AppModule.with({ config, serviceUrl: database.serviceUrl, log: silentLog }), clock);
  await nest.listen(0, '127.0.0.1');
  const { port } = nest.getHttpServer().address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, close: () => nest.close() };
}

async function createNest(module: ReturnType<typeof AppModule.with>, clock?: Clock): Promise<INestApplication> {
  const building = Test.createTestingModule({ imports: [module] });
  if (clock) building.overrideProvider(Clock).useValue(clock);
  const compiled = await building.compile();
  const nest = compiled.createNestApplication(NEST_OPTIONS);
  setUp(nest);
  return nest;
}
