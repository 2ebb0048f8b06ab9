import { randomBytes } from 'node:crypto';
import { withConnection } from '../../src/platform/database/embedded/connection.js';
import { refuseUnsafeServiceUser } from '../../src/platform/database/service-user.js';
import { freshDatabase, query } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

/** Real: PostgreSQL and its roles. Nothing is faked. */

let database: TestDatabase;
const roles: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  for (const role of roles) await query(database.adminUrl, `DROP OWNED BY ${role}; DROP ROLE ${role}`);
  await database.drop();
});

/** A database user with these attributes, who may log in; gives the address. */
async function userWith(attributes: string, granted = ''): Promise<string> {
  const role = `test_${randomBytes(6).toString('hex')}`;
  await query(database.adminUrl, `CREATE ROLE ${role} LOGIN PASSWORD 'x' ${attributes}`);
  roles.push(role);
  if (granted) await query(database.adminUrl, `GRANT ${granted} TO ${role}`);
  return Object.assign(new URL(database.adminUrl), { username: role, password: 'x' }).href;
}

const judged = (url: string): Promise<string> =>
  withConnection(url, (client) =>
    refuseUnsafeServiceUser({ query: async (sql) => (await client.query(sql)).rows }),
  ).then(
    () => 'accepted',
    (error: Error) => error.message,
  );

async function afterwards(change: string, back: string): Promise<string> {
  await query(database.ownerUrl, change);
  try {
    return await judged(database.serviceUrl);
  } finally {
    await query(database.ownerUrl, back);
  }
}

describe('the service starts with a database user whom policies bind', () => {
  it('and with no other: its own is accepted', async () => {
    expect(await judged(database.serviceUrl)).toBe('accepted');
    expect(await judged(await userWith('NOSUPERUSER'))).toBe('accepted');
  });

  it('not with a superuser', async () => {
    expect(await judged(database.adminUrl)).toContain('it is a superuser');
    expect(await judged(await userWith('SUPERUSER'))).toContain('it is a superuser');
  });

  it('not with one who has BYPASSRLS', async () => {
    expect(await judged(await userWith('BYPASSRLS'))).toContain('it has BYPASSRLS');
  });

  it('not with the owner of the tables, who could switch policies off', async () => {
    expect(await judged(database.ownerUrl)).toMatch(/it owns \d+ table/);
  });

  it('not with a member of the owner’s role, even one that has to ask for its rights', async () => {
    const owner = new URL(database.ownerUrl).username;
    expect(await judged(await userWith('INHERIT', owner))).toContain('a member of their owner');
    expect(await judged(await userWith('NOINHERIT', owner))).toContain('a member of their owner');
  });

  it('not with a member of a role that bypasses policies', async () => {
    const powerful = new URL(await userWith('BYPASSRLS')).username;
    expect(await judged(await userWith('NOINHERIT', powerful))).toContain('a member of a role that bypasses policies');
  });
});

describe('the service starts only on tables with forced policies', () => {
  it('names the table whose policies do not bind its owner', async () => {
    const reason = await afterwards(
      'ALTER TABLE answers NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE answers FORCE ROW LEVEL SECURITY',
    );
    expect(reason).toContain('without forced policies: answers');
  });

  it('names every table whose policies are switched off', async () => {
    const reason = await afterwards(
      'ALTER TABLE reports DISABLE ROW LEVEL SECURITY; ALTER TABLE answers DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE reports ENABLE ROW LEVEL SECURITY; ALTER TABLE answers ENABLE ROW LEVEL SECURITY',
    );
    expect(reason).toContain('without forced policies: answers, reports');
  });

  it('names a new table that nobody has protected, partitioned or not, and a view that keeps rows', async () => {
    const reason = await afterwards('CREATE TABLE forgotten (id integer)', 'DROP TABLE forgotten');
    expect(reason).toContain('without forced policies: forgotten');
    const partitioned = await afterwards(
      'CREATE TABLE forgotten (id integer) PARTITION BY LIST (id)',
      'DROP TABLE forgotten',
    );
    expect(partitioned).toContain('without forced policies: forgotten');
    const kept = await afterwards('CREATE MATERIALIZED VIEW kept AS SELECT 1', 'DROP MATERIALIZED VIEW kept');
    expect(kept).toContain('without forced policies: kept');
  });
});
