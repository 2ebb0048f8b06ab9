import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { withConnection } from '../../src/platform/database/embedded/connection.js';
import { freshDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { BuiltProcess, freePort, LAUNCHER, newDataFolder, removeDataFolder } from './service-process.js';

const STACK = /^\s+at .*:\d+/m;
const isRoot = process.getuid?.() === 0;

describe('a start that cannot succeed', () => {
  let dataDir: string;
  let database: TestDatabase;
  beforeAll(async () => {
    [dataDir, database] = await Promise.all([newDataFolder(), freshDatabase()]);
  });
  afterAll(async () => {
    await removeDataFolder(dataDir);
    await database.drop();
  });

  /** Runs the launcher to its end, which it must come to by itself, with one sentence or several and no stack. */
  async function refusal(environment: Record<string, string>): Promise<string> {
    const start = new BuiltProcess(LAUNCHER, { DATA_DIR: dataDir, PORT: '1', ...environment });
    expect(await start.ended).toBe(1);
    expect(start.output).not.toContain('Ready');
    expect(start.complaints).not.toMatch(STACK);
    return start.complaints.trim();
  }

  it('names every fault of the settings at once, and does nothing else', async () => {
    const complaint = await refusal({ PORT: 'http', DEMO_PASSWORD: 'short', TIME_ZONE: 'Asia/Nowhere', DEMO: 'yes' });
    for (const name of ['PORT', 'DEMO_PASSWORD', 'TIME_ZONE', 'DEMO']) expect(complaint).toContain(`- ${name} must`);
    expect(complaint).not.toContain('short');
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('names the port that another program has taken, before anything is started', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect(await refusal({ PORT: String(port) })).toBe(
      `cannot listen on 127.0.0.1:${port} (EADDRINUSE); set HOST or PORT to another`,
    );
    expect(readdirSync(dataDir)).toEqual([]);
    taken.close();
  });

  it('names the data folder where a file lies in its place', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    const folder = join(file, 'data');
    const complaint = await refusal({ DATA_DIR: folder, PORT: String(await freePort()) });
    expect(complaint).toBe(`the data folder ${folder} cannot be written (EEXIST); set DATA_DIR to another`);
  });

  it('names the data folder that may not be written', async () => {
    const folder = await closedFolder();
    const complaint = await refusal({ DATA_DIR: folder, PORT: String(await freePort()) });
    expect(complaint).toMatch(/^the data folder (\S+) cannot be written \(E[A-Z]+\); set DATA_DIR to another$/);
    expect(complaint).toContain(folder);
  });

  /** To root no folder of a disk is closed, but one of the kernel's is. */
  async function closedFolder(): Promise<string> {
    if (isRoot) return '/proc/self/closed';
    const folder = join(dataDir, 'closed');
    await mkdir(folder, { mode: 0o555 });
    return folder;
  }

  it('refuses a superuser as its database user, and says why', async () => {
    const complaint = await refusal({ DATABASE_URL: database.adminUrl, PORT: String(await freePort()) });
    expect(complaint).toContain('it is a superuser');
  });

  it('refuses the owner of the tables as its database user, and says why', async () => {
    const complaint = await refusal({ DATABASE_URL: database.ownerUrl, PORT: String(await freePort()) });
    expect(complaint).toMatch(/it owns \d+ table\(s\)/);
  });

  it('refuses a database user who may pass by the policies, and says why', async () => {
    const role = `${database.name}_past`;
    await withConnection(database.adminUrl, async (client) => {
      await client.query(`CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD 'x'`);
    });
    const url = Object.assign(new URL(database.serviceUrl), { username: role, password: 'x' }).href;
    const complaint = await refusal({ DATABASE_URL: url, PORT: String(await freePort()) });
    expect(complaint).toContain('it has BYPASSRLS');
    await withConnection(database.adminUrl, (client) => client.query(`DROP ROLE ${role}`));
  });
});
