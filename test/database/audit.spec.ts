import { Client } from 'pg';
import { AuditChainRepository } from '../../src/audit/audit-chain.repository.js';
import { SealAudit } from '../../src/audit/seal-audit.js';
import { VerifyAudit } from '../../src/audit/verify-audit.js';
import { record } from '../../src/platform/audit/record.js';
import type { AuditRecord } from '../../src/platform/audit/record.js';
import type { Actor } from '../../src/platform/database/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { query } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';

/** Real: PostgreSQL, its rights, policies and triggers. Nothing is faked. */

let rooms: TestRooms;
let work: UnitOfWork;
let sealer: SealAudit;
let verifier: VerifyAudit;

beforeEach(async () => {
  rooms = await startRooms();
  work = rooms.nest.get(UnitOfWork, { strict: false });
  sealer = new SealAudit(new AuditChainRepository(), work);
  verifier = new VerifyAudit(new AuditChainRepository(), work);
  await asSuperuser('TRUNCATE audit_entries CASCADE');
});
afterEach(() => rooms.stop());

const ENTRY: AuditRecord = { action: 'pilot.added', object: { kind: 'pilot', id: 'a' } };
const add = (entry: Partial<AuditRecord> = {}, actor: Actor = rooms.people.coordinator) =>
  work.run(actor, () => record({ ...ENTRY, ...entry }));
const entries = () => query(rooms.database.adminUrl, 'SELECT * FROM audit_entries ORDER BY id');
const sealedObjects = async () => {
  const sql =
    'SELECT e.object_id AS id FROM audit_seals s JOIN audit_entries e ON e.id = s.entry_id ORDER BY s.entry_id';
  return (await query<{ id: string }>(rooms.database.adminUrl, sql)).map(({ id }) => id);
};

/** With triggers off, as only somebody who holds the whole machine could. */
async function asSuperuser(sql: string): Promise<void> {
  const client = new Client({ connectionString: rooms.database.adminUrl });
  await client.connect();
  await client.query("SET session_replication_role = 'replica'");
  await client.query(sql).finally(() => client.end());
}

/** Other databases of the same server have transactions of their own, which end in a moment. */
const sealUntil = (count: number) =>
  eventually(
    async () => {
      await sealer.seal();
      return (await sealedObjects()).length;
    },
    (seen) => seen === count,
  );

/** The service's user, in somebody's name, in a transaction that stays open. */
async function aWriter({ userId, agencyId, roles }: TestRooms['people']['coordinator']): Promise<Client> {
  const client = new Client({ connectionString: rooms.database.serviceUrl });
  await client.connect();
  await client.query('BEGIN');
  const told = [userId, agencyId ?? '', `,${roles.join(',')},`];
  const tell =
    "SELECT set_config('app.user_id', $1, true), set_config('app.agency_id', $2, true), set_config('app.roles', $3, true)";
  await client.query(tell, told);
  return client;
}
const INSERT = `INSERT INTO audit_entries (agency_id, action, object_kind, object_id, details)
  VALUES (app_agency_id(), 'pilot.added', 'pilot', $1, '{}')`;

describe('an entry', () => {
  it('says who did what, when, in which roles, and of which agency', async () => {
    await add({ details: { n: 1 } });
    const { userId, agencyId } = rooms.people.coordinator;
    expect(await entries()).toEqual([
      expect.objectContaining({
        actor_kind: 'user',
        actor_id: userId,
        actor_roles: ['coordinator'],
        agency_id: agencyId,
        action: 'pilot.added',
        object_id: 'a',
        details: { n: 1 },
        at: expect.any(Date) as Date,
      }),
    ]);
  });

  it('is there if what it records is there, and not if that failed', async () => {
    const failing = work.run(rooms.people.coordinator, async () => {
      await record(ENTRY);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await entries()).toEqual([]);
  });

  it('cannot be written in another’s name, at another time, or under another number', async () => {
    const writer = await aWriter(rooms.people.coordinator);
    const other = rooms.people.approver.userId;
    for (const [column, value] of [
      ['actor_id', `'${other}'`],
      ['actor_kind', `'service'`],
      ['actor_roles', `'{administrator}'`],
      ['at', `'2001-01-01'`],
      ['id', '1'],
    ]) {
      await writer.query('SAVEPOINT before');
      const sql = `INSERT INTO audit_entries (${column}, action, object_kind, details) VALUES (${value}, 'x', 'x', '{}')`;
      await expect(writer.query(sql)).rejects.toMatchObject({ code: '42501' });
      await writer.query('ROLLBACK TO before');
    }
    const foreign = `INSERT INTO audit_entries (agency_id, action, object_kind, details) VALUES ($1, 'x', 'x', '{}')`;
    await expect(writer.query(foreign, [rooms.people.taipeiCoordinator.agencyId])).rejects.toMatchObject({
      code: '42501',
    });
    await writer.end();
  });

  it.each(['ownerUrl', 'serviceUrl', 'adminUrl'] as const)(
    'is never changed, removed or emptied out, whoever asks (%s)',
    async (url) => {
      await add();
      await sealUntil(1);
      const before = await entries();
      const statements = ['audit_entries', 'audit_seals'].flatMap((table) => [
        `UPDATE ${table} SET ${table === 'audit_seals' ? 'hash = hash' : `action = 'x'`}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]);
      for (const sql of statements) {
        await expect(query(rooms.database[url], sql)).rejects.toMatchObject({ code: '42501' });
      }
      expect(await entries()).toEqual(before);
    },
  );

  it('holds no more than a few words', async () => {
    await expect(add({ details: { text: '長'.repeat(3000) } })).rejects.toThrow('audit_entries_details_small');
  });
});

describe('sealing', () => {
  it('goes in the order of the entries, once each, and goes on where it ended', async () => {
    for (const id of ['1', '2']) await add({ object: { kind: 'pilot', id } });
    await sealUntil(2);
    await add({ object: { kind: 'pilot', id: '3' } });
    await sealUntil(3);
    expect(await sealedObjects()).toEqual(['1', '2', '3']);
    expect(await verifier.verify()).toMatchObject({ sealed: 3, unsealed: 0, broken: null });
  });

  it('lets nobody who writes wait, and waits itself for the older of two who write at once', async () => {
    const older = await aWriter(rooms.people.coordinator);
    const younger = await aWriter(rooms.people.approver);
    await older.query(INSERT, ['older']);
    await younger.query(INSERT, ['younger']);
    await younger.query('COMMIT');
    await younger.end();
    for (let round = 0; round < 3; round += 1) expect(await sealer.seal()).toBe(0);
    await add({ object: { kind: 'pilot', id: 'meanwhile' } });
    expect(await sealer.seal()).toBe(0);
    expect(await verifier.verify()).toMatchObject({ sealed: 0, unsealed: 2, head: null });
    await older.query('COMMIT');
    await older.end();
    await sealUntil(3);
    expect(await sealedObjects()).toEqual(['older', 'younger', 'meanwhile']);
  });

  it('goes on without an entry whose writer gave up', async () => {
    const older = await aWriter(rooms.people.coordinator);
    await older.query(INSERT, ['given up']);
    await add({ object: { kind: 'pilot', id: 'stays' } });
    expect(await sealer.seal()).toBe(0);
    await older.query('ROLLBACK');
    await older.end();
    await sealUntil(1);
    expect(await sealedObjects()).toEqual(['stays']);
    expect(await verifier.verify()).toMatchObject({ sealed: 1, unsealed: 0, broken: null });
  });

  it('by two at once seals everything once', async () => {
    for (let n = 0; n < 20; n += 1) await add();
    const another = new SealAudit(new AuditChainRepository(), work);
    await eventually(
      async () => {
        await Promise.all([sealer.seal(), another.seal()]);
        return (await sealedObjects()).length;
      },
      (seen) => seen === 20,
    );
    expect(await verifier.verify()).toMatchObject({ sealed: 20, unsealed: 0, broken: null });
  });

  it('is done by the sealing job alone', async () => {
    await add();
    const sql = `INSERT INTO audit_seals SELECT 1, sha256('')`;
    for (const one of [rooms.people.coordinator, rooms.people.administrator]) {
      const writer = await aWriter(one);
      await expect(writer.query(sql)).rejects.toMatchObject({ code: '42501' });
      await writer.end();
    }
  });
});

describe('verifying', () => {
  const ids = async () =>
    (await query<{ id: string }>(rooms.database.adminUrl, 'SELECT id FROM audit_entries ORDER BY id')).map(
      ({ id }) => id,
    );

  beforeEach(async () => {
    for (const id of ['1', '2', '3']) await add({ object: { kind: 'pilot', id } });
    await sealUntil(3);
  });

  it.each([
    ['action', `'person.removed'`],
    ['at', `at + interval '1 microsecond'`],
    ['actor_id', 'gen_random_uuid()'],
    ['actor_roles', `'{administrator}'`],
    ['object_id', `'4'`],
    ['details', `'{"n":1}'`],
  ])('finds the first entry whose %s was changed behind its back', async (column, value) => {
    const [, second] = await ids();
    await asSuperuser(`UPDATE audit_entries SET ${column} = ${value} WHERE id >= ${second}`);
    expect(await verifier.verify()).toMatchObject({ sealed: 1, broken: { id: second, why: 'changed' } });
  });

  it('finds a link that was changed', async () => {
    const [first] = await ids();
    await asSuperuser(`UPDATE audit_seals SET hash = sha256('x') WHERE entry_id = ${first}`);
    expect(await verifier.verify()).toMatchObject({ sealed: 0, broken: { id: first, why: 'changed' } });
  });

  it('finds an entry that was taken out, whatever else was taken with it', async () => {
    const [, second, third] = await ids();
    await asSuperuser(`DELETE FROM audit_entries WHERE id = ${second}`);
    expect(await verifier.verify()).toMatchObject({ sealed: 1, broken: { id: second, why: 'missing' } });
    await asSuperuser(`DELETE FROM audit_seals WHERE entry_id = ${second}`);
    expect(await verifier.verify()).toMatchObject({ sealed: 1, broken: { id: third, why: 'changed' } });
  });

  it('finds an entry that was slipped in', async () => {
    const [, second] = await ids();
    await asSuperuser(`DELETE FROM audit_seals WHERE entry_id = ${second}`);
    expect(await verifier.verify()).toMatchObject({ sealed: 1, broken: { id: second, why: 'not-sealed' } });
  });

  it('tells by a hash noted earlier that the newest links were cut off, which the chain alone cannot', async () => {
    const noted = (await verifier.verify()).head!.hash;
    await add();
    await sealUntil(4);
    expect(await verifier.verify(noted)).toMatchObject({ sealed: 4, holdsNoted: true });
    const [, , third] = await ids();
    await asSuperuser(
      `DELETE FROM audit_seals WHERE entry_id >= ${third}; DELETE FROM audit_entries WHERE id >= ${third}`,
    );
    expect(await verifier.verify(noted)).toMatchObject({ sealed: 2, broken: null, holdsNoted: false });
  });

  it('walks more entries than it takes at a time', async () => {
    await asSuperuser(`INSERT INTO audit_entries SELECT nextval('audit_entry_ids'), now(), 'service', NULL, '{}', NULL,
      'pilot.added', 'pilot', n, '{}' FROM generate_series(1, 2500) n`);
    await sealUntil(2503);
    expect(await verifier.verify()).toMatchObject({ sealed: 2503, unsealed: 0, broken: null });
  });
});
