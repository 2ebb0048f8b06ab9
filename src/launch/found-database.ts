import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../platform/config/config.js';
import { startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres.js';
import { StartLock } from './start-lock.js';

export class NoDatabaseError extends Error {}

/**
 * The database as it stands, for a command beside the service: the configured one, or the one that comes along. That is
 * used as it runs where the service is up, and started for as long as the command takes where it is not.
 *
 * @throws NoDatabaseError where no service ever ran with this data folder
 */
export async function withFoundDatabase<T>(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  work: (serviceUrl: string) => Promise<T>,
): Promise<T> {
  if (databaseUrl !== null) return work(databaseUrl);
  if (!existsSync(join(dataDir, 'postgres-credentials.json'))) {
    throw new NoDatabaseError(
      `There is no database in ${dataDir} yet: npm start makes one. DATA_DIR names another folder.`,
    );
  }
  // Held, nobody can start the service on a database that we are about to stop.
  const lock = await StartLock.take(dataDir).catch(() => null);
  try {
    const database = await startEmbeddedPostgres({ dataDir });
    return await work(database.serviceUrl).finally(() => (database.adopted ? undefined : database.stop()));
  } finally {
    lock?.release();
  }
}
