import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { BackupFile } from '../../src/backup/backup-file.js';
import { makeBackup } from '../../src/backup/make-backup.js';
import { BackupError } from '../../src/backup/manifest.js';
import { restoreBackup } from '../../src/backup/restore-backup.js';
import { letOwnerRead } from '../../src/platform/database/owner-reads.js';
import { MIGRATION_NAMES, remigrate, withOwner } from '../../src/platform/database/migrate.js';
import { startApp, startBeside } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { emptyDatabase, freshDatabase, query } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { runFolder } from '../support/once-per-run.js';
import { PASSWORD } from '../support/people.js';
import { startWorkerBeside } from '../support/worker.js';
import { makeWorld } from './world.js';
import type { World } from './world.js';

/** Real: PostgreSQL, its COPY, the file, the service before and after. Nothing is faked. */

const NOW = new Date('2026-11-23T08:00:00Z');
const folder = () => mkdtempSync(join(runFolder(), 'backup-'));

/** Every row of every table, as text. */
async function everything({ adminUrl }: TestDatabase): Promise<Record<string, string[]>> {
  const tables = await query<{ name: string }>(
    adminUrl,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND relname NOT LIKE 'migrations%' ORDER BY relname`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await query<{ row: string }>(adminUrl, `SELECT t::text AS row FROM ${name} t ORDER BY 1`);
    rows[name] = found.map(({ row }) => row);
  }
  return rows;
}

async function restored(path: string, into: TestDatabase) {
  const file = await BackupFile.open(path);
  return restoreBackup(file, into).finally(() => file.close());
}

async function everyDocumentIsReady({ adminUrl }: TestDatabase): Promise<void> {
  const states = 'SELECT status FROM reports UNION SELECT status FROM questionnaires';
  const seen = () => query<{ status: string }>(adminUrl, states);
  await eventually(seen, (rows) => rows.every(({ status }) => status === 'ready'), 55_000);
}

describe('A backup, restored into a new database', () => {
  let app: TestApp;
  let world: World;
  let path: string;
  let into: TestDatabase;
  let before: Record<string, string[]>;
  let waiting: { documents: number };

  beforeAll(async () => {
    app = await startApp();
    world = await makeWorld(app);
    const worker = await startWorkerBeside(app);
    await everyDocumentIsReady(app.database);
    await worker.close();
    await app
      .as(app.people.approver)
      .post(`/api/v1/submissions/${world.own.submission}/reports`)
      .send({ format: 'html', locale: 'zh-TW' });
    path = join(folder(), 'all.zip');
    await makeBackup(app.database.ownerUrl, path, NOW);
    before = await everything(app.database);
    into = await emptyDatabase();
    waiting = await restored(path, into);
  });
  afterAll(async () => {
    await app.stop();
    await into.drop();
  });

  it('is a file that only its maker may read', () => {
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('has every row of every table as it was, and says itself in the audit that it was put there', async () => {
    const after = await everything(into);
    const added = after['audit_entries']!.filter((row) => !before['audit_entries']!.includes(row));
    expect(added).toHaveLength(1);
    expect(added[0]).toContain('backup.restored');
    expect({ ...after, audit_entries: after['audit_entries']!.filter((row) => row !== added[0]) }).toEqual(before);
    expect(before['evidence_contents']!.length).toBeGreaterThan(0);
    expect(before['own_answers']!.length + before['submissions']!.length).toBeGreaterThan(1);
  });

  it('lets people sign in, and hands out the same report to the byte', async () => {
    const beside = await startBeside({ ...app, database: into });
    const agent = request.agent(beside.url);
    const { email } = app.people.coordinator;
    const { body } = await agent.post('/api/v1/auth/tokens').send({ email, password: PASSWORD });
    const content = `/api/v1/reports/${world.own.report}/content`;
    const bytes = async (from: request.Agent, token: string) => {
      const { text, status } = await from.get(content).set('Authorization', `Bearer ${token}`);
      return { status, hash: createHash('sha256').update(text).digest('hex') };
    };
    const original = await bytes(app.http, app.people.coordinator.token);
    expect(original.status).toBe(200);
    expect(await bytes(agent, body.token as string)).toEqual(original);
    await beside.close();
  });

  it('goes on where it was: a report that was waiting is made, and the next audit entry has the next number', async () => {
    expect(waiting.documents).toBeGreaterThan(0);
    const worker = await startWorkerBeside({ ...app, database: into });
    await everyDocumentIsReady(into);
    await worker.close();
    const [ids] = await query<{ all: number; each: number }>(
      into.adminUrl,
      'SELECT count(*)::int AS all, count(DISTINCT id)::int AS each FROM audit_entries',
    );
    expect(ids!.all).toBe(ids!.each);
  });

  it('binds the service’s user as before: every policy, every trigger and every foreign key is back', async () => {
    const shape = `SELECT c.relname, c.relforcerowsecurity, (SELECT string_agg(t.tgname || t.tgenabled::text, ' ' ORDER BY t.tgname)
        FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) AS triggers,
      (SELECT string_agg(k.conname || pg_get_constraintdef(k.oid), ' ' ORDER BY k.conname) FROM pg_constraint k
        WHERE k.conrelid = c.oid) AS constraints
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`;
    expect(await query(into.adminUrl, shape)).toEqual(await query(app.database.adminUrl, shape));
  });

  it('made by two at once under one name is made once, and whole', async () => {
    const twice = join(folder(), 'twice.zip');
    const made = await Promise.allSettled([1, 2].map(() => makeBackup(app.database.ownerUrl, twice, NOW)));
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    (await BackupFile.open(twice)).close();
  });

  it('is made again under the name of one that was broken off', async () => {
    const again = join(folder(), 'again.zip');
    writeFileSync(`${again}.part`, 'half');
    await makeBackup(app.database.ownerUrl, again, NOW);
    (await BackupFile.open(again)).close();
  });

  it('is not made over a file that is there', async () => {
    const there = join(folder(), 'there.zip');
    writeFileSync(there, 'mine');
    await expect(makeBackup(app.database.ownerUrl, there, NOW)).rejects.toThrow('is there already');
    expect(readFileSync(there, 'utf8')).toBe('mine');
  });

  it('is not restored where somebody has been: not one row of theirs is touched', async () => {
    const used = await freshDatabase();
    await query(used.adminUrl, `INSERT INTO agencies VALUES (gen_random_uuid(), '別人', 'other', now())`);
    const theirs = await everything(used);
    await expect(restored(path, used)).rejects.toThrow(/agencies is not empty/);
    expect(await everything(used)).toEqual(theirs);
    await used.drop();
  });

  it('is restored into a database that was only started: its framework is replaced by the backup’s', async () => {
    const started = await freshDatabase();
    await restored(path, started);
    expect((await everything(started))['framework_versions']).toEqual(before['framework_versions']);
    await started.drop();
  });

  it('of which one byte is other than it was is refused before anything is written', async () => {
    const bytes = readFileSync(path);
    const damaged = join(folder(), 'damaged.zip');
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(damaged, bytes);
    await expect(BackupFile.open(damaged)).rejects.toThrow(BackupError);
    const cut = join(folder(), 'cut.zip');
    writeFileSync(cut, readFileSync(path).subarray(0, -1000));
    await expect(BackupFile.open(cut)).rejects.toThrow(BackupError);
    const text = join(folder(), 'text.zip');
    writeFileSync(text, 'no backup at all');
    await expect(BackupFile.open(text)).rejects.toThrow(BackupError);
    await expect(BackupFile.open(join(folder(), 'none.zip'))).rejects.toThrow('there is no such file');
  });
});

describe('A backup of another release', () => {
  it('that is earlier is brought to this one', async () => {
    const earlier = await emptyDatabase();
    const into = await emptyDatabase();
    const path = join(folder(), 'earlier.zip');
    await remigrate(earlier.ownerUrl, MIGRATION_NAMES.slice(0, 15));
    await withOwner(earlier.ownerUrl, letOwnerRead);
    await query(earlier.adminUrl, `INSERT INTO agencies VALUES (gen_random_uuid(), '高雄縣政府', 'local', now())`);
    await makeBackup(earlier.ownerUrl, path, NOW);
    await restored(path, into);
    expect(await query(into.adminUrl, 'SELECT name FROM agencies')).toEqual([{ name: '高雄縣政府' }]);
    const names = await query<{ name: string }>(into.adminUrl, 'SELECT name FROM migrations');
    expect(names.map(({ name }) => name).sort()).toEqual([...MIGRATION_NAMES].sort());
    await earlier.drop();
    await into.drop();
  });

  it('that is later is refused, and says which', async () => {
    const later = await freshDatabase();
    const into = await emptyDatabase();
    const path = join(folder(), 'later.zip');
    await query(later.adminUrl, `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'OfTheFuture')`);
    await makeBackup(later.ownerUrl, path, NOW);
    await expect(restored(path, into)).rejects.toThrow(/later release.*OfTheFuture/);
    expect(await everything(into)).toEqual({});
    await later.drop();
    await into.drop();
  });

  it('that has not prepared its tables for backups is not backed up in part', async () => {
    const unprepared = await emptyDatabase();
    await remigrate(unprepared.ownerUrl, MIGRATION_NAMES);
    await expect(makeBackup(unprepared.ownerUrl, join(folder(), 'part.zip'), NOW)).rejects.toThrow(
      /would not be read completely.*agencies/,
    );
    await unprepared.drop();
  });
});
