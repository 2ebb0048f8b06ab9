import { NestFactory } from '@nestjs/core';
import { DemoModule } from '../../src/demo/demo.module.js';
import { FrameworkRegister } from '../../src/framework/framework-register.js';
import { withConnection } from '../../src/platform/database/embedded/connection.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { oncePerRun, runFolder } from './once-per-run.js';
import { silentLog, testConfig } from './test-config.js';

/** Addresses of one database for the three that have to do with it. */
export interface DatabaseUrls {
  /** As the service: row-level security binds it. */
  readonly serviceUrl: string;
  /** As the owner of the tables: migrations. */
  readonly ownerUrl: string;
  /** As superuser, who sees every row: to lay out a case, and to look at what came of it. */
  readonly adminUrl: string;
}

export const TEMPLATE = 'template_at_head';

/** The PostgreSQL of this run, started by the first spec that asks, with a template at head to clone. */
export function databaseServer(): Promise<DatabaseUrls> {
  return oncePerRun('database-server', async () => {
    const { serviceUrl, ownerUrl, adminUrl } = await startEmbeddedPostgres({ dataDir: runFolder(), fast: true });
    const urls = { serviceUrl, ownerUrl, adminUrl: adminUrl() };
    await makeTemplate(urls);
    return urls;
  });
}

export function urlsOf(server: DatabaseUrls, database: string): DatabaseUrls {
  const named = (url: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  const { serviceUrl, ownerUrl, adminUrl } = server;
  return { serviceUrl: named(serviceUrl), ownerUrl: named(ownerUrl), adminUrl: named(adminUrl) };
}

export async function createDatabase(server: DatabaseUrls, name: string, template: string): Promise<DatabaseUrls> {
  const owner = new URL(server.ownerUrl).username;
  await withConnection(server.adminUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${owner}`);
  });
  return urlsOf(server, name);
}

/** What a first start makes: every migration, the queue, the service's rights, the framework. No people. */
async function makeTemplate(server: DatabaseUrls): Promise<void> {
  await withConnection(server.adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`));
  const { ownerUrl, serviceUrl } = await createDatabase(server, TEMPLATE, 'template0');
  await migrate(ownerUrl, serviceUrl);
  const options = { config: testConfig(), serviceUrl, log: silentLog };
  const context = await NestFactory.createApplicationContext(DemoModule.with(options), {
    logger: false,
    abortOnError: false,
  });
  try {
    await context.get(FrameworkRegister).register();
  } finally {
    await context.close();
  }
}
