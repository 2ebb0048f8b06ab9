import { DataSource } from 'typeorm';
import { createQueueSchema, QUEUE_SCHEMA } from '../jobs/queue-schema.js';
import { migrations } from '../../../migrations/list.js';
import { ownerDataSource } from './data-source.js';
import { letOwnerRead } from './owner-reads.js';
import { grantQueueRights, grantServiceRights } from './service-rights.js';

/** Brings a database to head, with the queue's schema and the service user's rights. Idempotent. */
export async function migrate(ownerUrl: string, serviceUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    await owner.runMigrations();
    await letOwnerRead(owner);
    await createQueueSchema(ownerUrl);
    const serviceUser = decodeURIComponent(new URL(serviceUrl).username);
    await grantServiceRights(owner, serviceUser);
    await grantQueueRights(owner, serviceUser, QUEUE_SCHEMA);
  });
}

/** Every migration this release knows, by name. */
export const MIGRATION_NAMES: readonly string[] = migrations.map(({ name }) => name);

/**
 * Brings a database that holds nothing worth keeping to exactly these migrations, from whichever it has. All are taken
 * back first: which of two releases came first says nothing about the order of their migrations.
 */
export async function remigrate(ownerUrl: string, names: readonly string[]): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    const applied = await appliedMigrations(owner);
    if (applied.length === names.length && applied.every((name) => names.includes(name))) return;
    for (const _ of applied) await owner.undoLastMigration();
  });
  const some = migrations.filter(({ name }) => names.includes(name));
  const owner = await new DataSource({ ...ownerDataSource(ownerUrl).options, migrations: some }).initialize();
  await owner.runMigrations().finally(() => owner.destroy());
}

export async function appliedMigrations(connection: Pick<DataSource, 'query'>): Promise<string[]> {
  const [found] = await connection.query<{ there: boolean }[]>("SELECT to_regclass('migrations') IS NOT NULL AS there");
  if (!found?.there) return [];
  return (await connection.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id')).map(
    ({ name }) => name,
  );
}

export async function withOwner<T>(ownerUrl: string, work: (owner: DataSource) => Promise<T>): Promise<T> {
  const owner = ownerDataSource(ownerUrl);
  await owner.initialize();
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}
