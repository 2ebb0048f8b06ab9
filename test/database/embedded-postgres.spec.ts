import { jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { withConnection } from '../../src/platform/database/embedded/connection.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import type { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { commandOf } from '../../src/platform/database/embedded/processes.js';

/** Real: initdb, PostgreSQL, processes and signals, folders with their rights. Nothing is faked. */

jest.setTimeout(60_000);

const isRoot = process.getuid?.() === 0;
const cleanUp: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'readiness-spec-')));
  cleanUp.push(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  return folder;
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const running = await startEmbeddedPostgres({ dataDir, fast: true });
  cleanUp.push(() => running.stop());
  return running;
}

const query = async (url: string, sql: string) => (await withConnection(url, (client) => client.query(sql))).rows;

/** Starts in a process of its own and kills that one as soon as its database is there. */
async function startAndKill(
  dataDir: string,
  speed: 'fast' | 'durable',
): Promise<{ pid: number; port: number; ownerUrl: string }> {
  const script = join(import.meta.dirname, 'start-embedded-postgres.mjs');
  const service = spawn(process.execPath, [script, dataDir, speed], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: service.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  service.kill('SIGKILL');
  await once(service, 'exit');
  lines.close();
  return JSON.parse(line) as { pid: number; port: number; ownerUrl: string };
}

describe('the database that comes along', () => {
  it('keeps its files and passwords to itself and listens to this machine only', async () => {
    const dataDir = await temporaryFolder();
    const running = await start(dataDir);
    expect([running.place, running.notice, running.adopted]).toEqual([join(dataDir, 'postgres'), null, false]);
    expect((await stat(running.place)).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, 'postgres-credentials.json'))).mode & 0o777).toBe(0o600);
    expect(await query(running.adminUrl(), 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(running.adminUrl(), 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres-credentials.json', 'postgres.log']);
  });

  it('is in UTF-8 and sorts by code point, whatever the machine’s language', async () => {
    const running = await start(await temporaryFolder());
    const sql =
      "select pg_encoding_to_char(encoding) as encoding, datcollate from pg_database where datname = 'readiness'";
    expect(await query(running.serviceUrl, sql)).toEqual([{ encoding: 'UTF8', datcollate: 'C.UTF-8' }]);
  });

  it('refuses a login without the right password', async () => {
    const running = await start(await temporaryFolder());
    const wrong = running.ownerUrl.replace(/:[0-9a-f]{48}@/, ':wrong@');
    await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed');
  });
});

describe('row-level security', () => {
  const TABLE = `create table answers (agency text); insert into answers values ('nice'), ('police');
    alter table answers enable row level security; alter table answers force row level security;
    create policy own on answers using (agency = current_setting('readiness.agency', true));
    grant select on answers to readiness_service`;

  it('shows the service and the owner only the rows of the agency named', async () => {
    const running = await start(await temporaryFolder());
    await query(running.ownerUrl, TABLE);
    for (const url of [running.serviceUrl, running.ownerUrl]) {
      expect(await query(url, 'select * from answers')).toEqual([]);
      const rows = withConnection(url, async (client) => {
        await client.query("set readiness.agency = 'nice'");
        return (await client.query('select * from answers')).rows;
      });
      expect(await rows).toEqual([{ agency: 'nice' }]);
    }
    expect(await query(running.adminUrl('readiness'), 'select count(*)::int from answers')).toEqual([{ count: 2 }]);
  });

  it('cannot be switched off, climbed over or given up by the service or the owner', async () => {
    const running = await start(await temporaryFolder());
    await query(running.ownerUrl, TABLE);
    await expect(query(running.serviceUrl, 'alter table answers disable row level security')).rejects.toThrow('owner');
    for (const [url, role] of [
      [running.serviceUrl, 'readiness_service'],
      [running.ownerUrl, 'readiness_owner'],
    ] as const) {
      await expect(query(url, 'set row_security = off; select * from answers')).rejects.toThrow('row-level security');
      await expect(query(url, 'set role postgres')).rejects.toThrow('permission denied');
      await expect(query(url, `alter role ${role} bypassrls`)).rejects.toThrow('permission denied');
      await expect(query(url, 'create role another bypassrls')).rejects.toThrow('permission denied');
    }
    const sql =
      "select distinct rolsuper or rolbypassrls or rolcreaterole as above from pg_roles where rolname like 'readiness%'";
    expect(await query(running.adminUrl(), sql)).toEqual([{ above: false }]);
  });
});

describe('after the service was killed', () => {
  it('its database is taken over, the same process with the same data', async () => {
    const dataDir = await temporaryFolder();
    const left = await startAndKill(dataDir, 'fast');
    await query(left.ownerUrl, 'create table kept as select 42 as value');
    const running = await start(dataDir);
    expect([running.adopted, running.pid, running.port]).toEqual([true, left.pid, left.port]);
    expect(await query(running.ownerUrl, 'select value from kept')).toEqual([{ value: 42 }]);
    await running.stop();
    expect(await commandOf(left.pid)).toBeNull();
  });

  it('a killed database is started anew with what was stored', async () => {
    const dataDir = await temporaryFolder();
    const left = await startAndKill(dataDir, 'durable');
    await query(left.ownerUrl, 'create table kept as select 42 as value');
    process.kill(left.pid, 'SIGKILL');
    const running = await start(dataDir);
    expect([running.adopted, running.pid === left.pid]).toEqual([false, false]);
    expect(await query(running.ownerUrl, 'select value from kept')).toEqual([{ value: 42 }]);
  });

  it('a process that has got the old one’s number is neither taken over nor ended', async () => {
    const dataDir = await temporaryFolder();
    await (await start(dataDir)).stop();
    const stranger = process.pid;
    await writeFile(
      join(dataDir, 'postgres', 'postmaster.pid'),
      `${stranger}\n${dataDir}/postgres\n1\n1\n\n127.0.0.1\n`,
    );
    const running = await start(dataDir);
    expect([running.adopted, running.pid === stranger]).toEqual([false, false]);
  });

  it('an initialisation it was killed in leaves nothing half-made', async () => {
    const dataDir = await temporaryFolder();
    await mkdir(join(dataDir, 'postgres.new-killed', 'cluster', 'base'), { recursive: true });
    await start(dataDir);
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres-credentials.json', 'postgres.log']);
  });
});

describe('stopping', () => {
  it('leaves no process behind, may be asked for twice, and the data is there at the next start', async () => {
    const dataDir = await temporaryFolder();
    const running = await start(dataDir);
    await query(running.ownerUrl, 'create table kept as select 42 as value');
    const sessions = (await query(running.adminUrl(), 'select pid from pg_stat_activity')) as { pid: number }[];
    await Promise.all([running.stop(), running.stop()]);
    const processes = [running.pid, ...sessions.map(({ pid }) => pid)];
    expect(processes.length).toBeGreaterThan(5);
    expect(await Promise.all(processes.map(commandOf))).toEqual(processes.map(() => null));
    const again = await start(dataDir);
    expect(again.adopted).toBe(false);
    expect(await query(again.ownerUrl, 'select value from kept')).toEqual([{ value: 42 }]);
  });
});

describe('a data folder that only its owner can enter', () => {
  async function privateDataDir(): Promise<string> {
    const folder = join(await temporaryFolder(), 'private');
    await mkdir(folder, { mode: 0o700 });
    return join(folder, 'data');
  }

  /** Root's database runs as another user and must live elsewhere; an ordinary user's lives where it is told to. */
  it('works: as root in a folder elsewhere, with a notice that names both; else in the data folder', async () => {
    const dataDir = await privateDataDir();
    const running = await start(dataDir);
    if (isRoot) cleanUp.splice(-1, 0, () => rm(running.place, { recursive: true, force: true }));
    const elsewhere = expect.stringMatching(/^\/var\/lib\/readiness-assessment\/[0-9a-f]{12}$/) as string;
    expect(running.place).toEqual(isRoot ? elsewhere : join(dataDir, 'postgres'));
    const notice = isRoot ? `kept in ${running.place} instead of ${dataDir}, because it runs as user` : null;
    expect(running.notice).toEqual(notice === null ? null : expect.stringContaining(notice));
    await query(running.ownerUrl, 'create table kept as select 42 as value');
    await running.stop();
    await chmod(join(dataDir, '..'), 0o755);
    const opened = await start(dataDir);
    expect(opened.place).toBe(running.place);
    expect(await query(opened.ownerUrl, 'select value from kept')).toEqual([{ value: 42 }]);
  });

  it('is not given a new, empty database if it held one before it was closed', async () => {
    const dataDir = await privateDataDir();
    await chmod(join(dataDir, '..'), 0o755);
    await (await start(dataDir)).stop();
    await chmod(join(dataDir, '..'), 0o700);
    const started = start(dataDir).then(({ place }) => place);
    const expected = isRoot
      ? expect(started).rejects.toThrow(`chmod o+x ${join(dataDir, '..')}`)
      : expect(started).resolves.toBe(join(dataDir, 'postgres'));
    await expected;
  });
});

describe('what cannot be started', () => {
  it('says which folder, and what PostgreSQL last wrote', async () => {
    const dataDir = await temporaryFolder();
    await (await start(dataDir)).stop();
    await rm(join(dataDir, 'postgres', 'global', 'pg_control'));
    const started = startEmbeddedPostgres({ dataDir, fast: true });
    await expect(started).rejects.toThrow(
      /did not start on .*\/postgres: it ended with code \d[^]*postgres\.log[^]*pg_control/,
    );
  });

  it('does not make up new passwords for a database whose passwords are gone', async () => {
    const dataDir = await temporaryFolder();
    await (await start(dataDir)).stop();
    await rm(join(dataDir, 'postgres-credentials.json'));
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('restore that file from a backup');
  });

  it('names the file if the passwords’ file is damaged', async () => {
    const dataDir = await temporaryFolder();
    await writeFile(join(dataDir, 'postgres-credentials.json'), '{');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(join(dataDir, 'postgres-credentials.json'));
    expect(await readFile(join(dataDir, 'postgres-credentials.json'), 'utf8')).toBe('{');
  });
});
