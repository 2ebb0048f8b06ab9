import { DataSource } from 'typeorm';
import { ENTITIES } from '../../src/entities.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { freshDatabase, query } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { catalogOf } from './catalog.js';

/** Real: PostgreSQL at head. Nothing is faked. */

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** Entities cannot describe a descending index, so they leave these to the migrations. */
const BY_MIGRATION_ONLY = [
  'assessments_agency_idx',
  'invitations_open_unique',
  'submissions_agency_idx',
  'submissions_newest_idx',
];

/** Foreign keys for which no index begins with their columns. */
const UNINDEXED = `
  SELECT k.conrelid::regclass || '.' || k.conname AS name FROM pg_constraint k
  WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND NOT EXISTS (
    SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
      AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`;

describe('at head', () => {
  it('entities and tables agree: there is nothing a schema builder would change', async () => {
    const owner = new DataSource(dataSourceOptions(database.ownerUrl, ENTITIES, 2));
    await owner.initialize();
    try {
      const { upQueries } = await owner.driver.createSchemaBuilder().log();
      expect(upQueries.map((step) => step.query)).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });

  it('every table but the list of migrations has an entity', async () => {
    const owner = new DataSource(dataSourceOptions(database.ownerUrl, ENTITIES, 2));
    await owner.initialize();
    const described = owner.entityMetadatas.map(({ tableName }) => tableName).sort();
    await owner.destroy();
    expect(Object.keys((await catalogOf(database.adminUrl))['tables']!).sort()).toEqual(described);
  });

  it('the indexes that entities cannot describe are there, and no others are left out', async () => {
    const owner = new DataSource(dataSourceOptions(database.ownerUrl, ENTITIES, 2));
    await owner.initialize();
    const left = owner.entityMetadatas.flatMap(({ indices }) => indices.filter((index) => !index.synchronize));
    await owner.destroy();
    expect(left.map(({ name }) => name).sort()).toEqual(BY_MIGRATION_ONLY);
    expect(Object.keys((await catalogOf(database.adminUrl))['indexes']!)).toEqual(
      expect.arrayContaining(BY_MIGRATION_ONLY),
    );
  });

  it('every foreign key is indexed', async () => {
    expect(await query(database.adminUrl, UNINDEXED)).toEqual([]);
  });

  it('every table forces row-level security, on its owner too', async () => {
    const { tables } = await catalogOf(database.adminUrl);
    const open = Object.values(tables!).filter((table) => {
      const { relrowsecurity, relforcerowsecurity } = table as Record<string, boolean>;
      return !relrowsecurity || !relforcerowsecurity;
    });
    expect(open).toEqual([]);
  });

  it('every constraint and index is named by hand after its table', async () => {
    const { constraints, indexes } = await catalogOf(database.adminUrl);
    const named = Object.keys(constraints!).filter((name) => !/_not_null$/.test(name));
    for (const [table, constraint] of named.map((name) => name.split('.'))) {
      expect(constraint).toMatch(new RegExp(`^${table}_`));
    }
    expect(Object.keys(indexes!).filter((name) => /^(PK|IDX|UQ|REL)_/.test(name))).toEqual([]);
  });
});
