import { randomBytes } from 'node:crypto';
import { withConnection } from '../../src/platform/database/embedded/connection.js';
import { createDatabase, databaseServer, TEMPLATE } from './database-server.js';
import type { DatabaseUrls } from './database-server.js';

/** A database of one's own. Whoever asked for it drops it; what is forgotten goes with the run. */
export interface TestDatabase extends DatabaseUrls {
  readonly name: string;
  drop(): Promise<void>;
}

/** At head, with queue, rights and framework, and nobody in it: a clone, made in a fraction of a second. */
export function freshDatabase(): Promise<TestDatabase> {
  return makeDatabase(TEMPLATE);
}

/** With nothing in it at all: for migrations. */
export function emptyDatabase(): Promise<TestDatabase> {
  return makeDatabase('template0');
}

async function makeDatabase(template: string): Promise<TestDatabase> {
  const server = await databaseServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const urls = await createDatabase(server, name, template);
  const drop = async (): Promise<void> => {
    await withConnection(server.adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { name, ...urls, drop };
}

/** One statement over a connection of its own. */
export async function query<T = Record<string, unknown>>(url: string, sql: string, values: unknown[] = []) {
  return withConnection(url, async (client) => (await client.query(sql, values)).rows as T[]);
}
