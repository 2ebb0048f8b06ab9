import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/list.js';
import { ownerDataSource } from '../../src/platform/database/data-source.js';
import { migrate, withOwner } from '../../src/platform/database/migrate.js';
import { emptyDatabase, freshDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { catalogOf } from './catalog.js';
import type { Catalog } from './catalog.js';

/** Real: PostgreSQL and its catalog. Nothing is faked. */

let database: TestDatabase;

beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.drop());

const look = (): Promise<Catalog> => catalogOf(database.adminUrl);
const isEmpty = (catalog: Catalog): boolean => Object.values(catalog).every((kind) => Object.keys(kind).length === 0);

async function knowing<T>(count: number, work: (owner: DataSource) => Promise<T>): Promise<T> {
  const owner = new DataSource({
    ...ownerDataSource(database.ownerUrl).options,
    migrations: migrations.slice(0, count),
  });
  await owner.initialize();
  return work(owner).finally(() => owner.destroy());
}

async function upTo(count: number): Promise<Catalog> {
  await knowing(count, (owner) => owner.runMigrations());
  return look();
}

describe('the migrations', () => {
  it('go up one by one, and each is taken back without a trace', async () => {
    const onTheWayUp = [await look()];
    for (let count = 1; count <= migrations.length; count += 1) onTheWayUp.push(await upTo(count));
    for (let count = migrations.length; count > 0; count -= 1) {
      expect(await look()).toEqual(onTheWayUp[count]);
      await knowing(count, (owner) => owner.undoLastMigration());
    }
    expect(isEmpty(await look())).toBe(true);
  });

  it('lead to the same head from nothing, and from nothing again after all were taken back', async () => {
    const head = await upTo(migrations.length);
    await withOwner(database.ownerUrl, async (owner) => {
      for (const _ of migrations) await owner.undoLastMigration();
    });
    expect(isEmpty(await look())).toBe(true);
    expect(await upTo(migrations.length)).toEqual(head);
  });

  it('run at every start and change nothing the second time, rights of the service included', async () => {
    await migrate(database.ownerUrl, database.serviceUrl);
    const first = await look();
    await migrate(database.ownerUrl, database.serviceUrl);
    expect(await look()).toEqual(first);
    expect(Object.keys(first['tables']!).length).toBeGreaterThan(10);
  });

  it('give every database the same head, that of a first start included', async () => {
    await migrate(database.ownerUrl, database.serviceUrl);
    const started = await freshDatabase();
    try {
      expect(await catalogOf(started.adminUrl)).toEqual(await look());
    } finally {
      await started.drop();
    }
  });

  it('are each recorded under a name that sorts in the order in which they run', async () => {
    await upTo(migrations.length);
    const recorded = await withOwner(database.ownerUrl, (owner) =>
      owner.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY timestamp'),
    );
    expect(recorded.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });
});
