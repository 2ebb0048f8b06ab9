import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DEMO_ACCOUNTS } from '../../src/demo/demo-accounts.js';
import { eventually } from '../support/eventually.js';
import { aPilot } from '../support/builders.js';
import { descendantsOf, isAlive, processes } from './processes.js';
import {
  BuiltProcess,
  freePort,
  LAUNCHER,
  newDataFolder,
  NPM_START,
  removeDataFolder,
  VERIFY_AUDIT,
} from './service-process.js';

const COORDINATOR = 'coordinator@kaohsiung.example';
const QUICK_MS = 10_000;

/** Real processes of the built output, on a data folder whose life is told from the first start to the last. */
describe('npm start', () => {
  let dataDir: string;
  let url: string;
  let environment: Record<string, string>;
  let service: BuiltProcess;
  const started: BuiltProcess[] = [];
  let pilotPath: string;

  beforeAll(async () => {
    dataDir = await newDataFolder();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    environment = { DATA_DIR: dataDir, PORT: String(port), DEMO: '1' };
    service = begin(NPM_START, environment);
    await service.ready();
  });
  afterAll(async () => {
    for (const one of started) await one.end();
    await removeDataFolder(dataDir);
  });

  function begin(...parts: ConstructorParameters<typeof BuiltProcess>): BuiltProcess {
    started.push(new BuiltProcess(...parts));
    return started.at(-1)!;
  }
  const keptPassword = () => readFileSync(join(dataDir, 'demo-password'), 'utf8').trim();
  const postmaster = () => Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const processOf = (script: string) =>
    descendantsOf(service.pid).find(({ command }) => command.includes(`dist/src/${script}.js`));

  async function signIn(password: string): Promise<{ status: number; token: string }> {
    const response = await post('/api/v1/auth/tokens', { email: COORDINATOR, password });
    return { status: response.status, token: ((await response.json()) as { token: string }).token };
  }
  const post = (path: string, body: unknown, token = '') =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const get = (path: string, token: string) => fetch(url + path, { headers: { Authorization: `Bearer ${token}` } });
  const answers = () =>
    fetch(`${url}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );

  it('says where it listens, who may sign in and with which password', async () => {
    expect(service.output).toContain(url);
    for (const { email } of DEMO_ACCOUNTS) expect(service.output).toContain(email);
    expect(service.output).toContain(keptPassword());
    expect(await answers()).toBe(true);
  });

  it('keeps the password where nobody but its owner can read it', () => {
    expect(statSync(join(dataDir, 'demo-password')).mode & 0o777).toBe(0o600);
  });

  it('lets a demo account in with that password, and what it writes is there', async () => {
    const { status, token } = await signIn(keptPassword());
    expect(status).toBe(201);
    const made = await post('/api/v1/pilots', aPilot({ title: '重新啟動後仍在' }), token);
    expect(made.status).toBe(201);
    pilotPath = `/api/v1/pilots/${((await made.json()) as { id: string }).id}`;
    expect((await get(pilotPath, token)).status).toBe(200);
  });

  /** As `npm run audit:verify` says it, with its exit code. */
  async function verified(...args: string[]): Promise<{ code: number | null; said: string }> {
    const command = begin([...VERIFY_AUDIT, ...args], environment);
    const code = await command.ended;
    return { code, said: command.output + command.complaints };
  }

  it('seals its audit by itself, and npm run audit:verify finds it whole while the service goes on', async () => {
    const isSealed = ({ said }: { said: string }) => said.includes('Not sealed yet: 0');
    const { code, said } = await eventually(() => verified(), isSealed, 60_000);
    expect([code, said]).toEqual([0, expect.stringMatching(/^Whole: \d+ sealed entries/) as string]);
    expect(await answers()).toBe(true);
  });

  it('refuses a second service on the same data folder with a sentence, and the first goes on', async () => {
    const second = begin(LAUNCHER, { ...environment, PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.complaints.trim()).toBe(`another service is already running on ${dataDir}`);
    expect(await answers()).toBe(true);
  });

  it('starts the web process again by itself when it was killed', async () => {
    const killed = processOf('main')!.pid;
    process.kill(killed, 'SIGKILL');
    await eventually(
      async () => processOf('main')?.pid ?? killed,
      (pid) => pid !== killed,
    );
    await eventually(answers, (ready) => ready);
    expect(service.output).toContain('the web process ended unexpectedly; starting it again');
  });

  it('starts everything again by itself when the database was killed', async () => {
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');
    await eventually(
      async () => service.output,
      (output) => output.includes('the database ended unexpectedly\n'),
    );
    await eventually(answers, (ready) => ready, 60_000);
    expect(postmaster()).not.toBe(killed);
    expect((await signIn(keptPassword())).status).toBe(201);
  });

  it('ends with Ctrl-C: everything, the database last, with exit code 0', async () => {
    const database = postmaster();
    const others = descendantsOf(service.pid)
      .filter(isChild)
      .map(({ pid }) => pid);
    expect(others).toHaveLength(2);
    service.interrupt();
    const order = await orderOfEnding(database, others);
    expect(order).toEqual({ outlivedTheDatabase: [] });
    const [, lastRun = ''] = /.*(starting PostgreSQL.*)/s.exec(readFileSync(join(dataDir, 'postgres.log'), 'utf8'))!;
    expect(lastRun).toContain('shut down');
    expect(lastRun).not.toContain('terminating connection');
    expect(await service.ended).toBe(0);
    expect(service.complaints).toBe('');
    expect(processes().filter(({ command }) => command.includes(dataDir))).toEqual([]);
  });

  it('is verified stopped as well: npm run audit:verify starts the database and ends it again', async () => {
    const { code, said } = await verified();
    expect([code, said]).toEqual([0, expect.stringMatching(/^Whole: \d+ sealed entries/) as string]);
    const [, noted] = /Head: entry \d+, ([0-9a-f]{64})/.exec(said)!;
    expect(await verified('--head', noted!)).toMatchObject({ code: 0 });
    expect(await verified('--head', '0'.repeat(64))).toMatchObject({ code: 1 });
    expect(await verified('--head', 'short')).toMatchObject({ code: 2 });
    expect(processes().filter(({ command }) => command.includes(dataDir))).toEqual([]);
  });

  it('is ready again in a moment, with what was stored', async () => {
    const begun = performance.now();
    service = begin(LAUNCHER, environment);
    await service.ready();
    expect(performance.now() - begun).toBeLessThan(QUICK_MS);
    const { status, token } = await signIn(keptPassword());
    expect(status).toBe(201);
    expect((await get(pilotPath, token)).status).toBe(200);
  });

  it('loses nothing by kill -9 of the launcher: its processes end, the next start adopts the database', async () => {
    const database = postmaster();
    const { token } = await signIn(keptPassword());
    const made = await post('/api/v1/pilots', aPilot({ title: '啟動者被強制結束前的最後一筆' }), token);
    const { id } = (await made.json()) as { id: string };
    const children = descendantsOf(service.pid)
      .filter(isChild)
      .map(({ pid }) => pid);
    expect(children).toHaveLength(2);
    process.kill(service.pid, 'SIGKILL');
    await eventually(
      async () => children.filter(isAlive),
      (left) => left.length === 0,
    );
    expect(isAlive(database)).toBe(true);

    service = begin(LAUNCHER, { ...environment, DEMO_PASSWORD: '新的示範密碼八字' });
    await service.ready();
    expect(postmaster()).toBe(database);
    expect((await get(`/api/v1/pilots/${id}`, token)).status).toBe(200);
  });

  it('applies DEMO_PASSWORD at every start, and the kept one no longer opens', async () => {
    expect(service.output).toContain('新的示範密碼八字');
    expect((await signIn('新的示範密碼八字')).status).toBe(201);
    expect((await signIn(keptPassword())).status).toBe(401);
  });

  it('leaves no process behind if the launcher is killed while the others are still starting', async () => {
    service.interrupt();
    await service.ended;
    service = begin(LAUNCHER, environment);
    const children = await eventually(
      async () =>
        descendantsOf(service.pid)
          .filter(isChild)
          .map(({ pid }) => pid),
      (found) => found.length === 2,
    );
    expect(service.output).not.toContain('Ctrl-C');
    process.kill(service.pid, 'SIGKILL');
    await eventually(
      async () => children.filter(isAlive),
      (left) => left.length === 0,
    );
  });
});

const isChild = ({ command }: { command: string }) => /dist\/src\/(main|worker)\.js/.test(command);

/** Looks at the database first: a process seen after the database was gone has outlived it. */
async function orderOfEnding(database: number, others: readonly number[]): Promise<{ outlivedTheDatabase: number[] }> {
  for (;;) {
    const running = processes().map(({ pid }) => pid);
    if (!running.includes(database)) {
      return { outlivedTheDatabase: others.filter((pid) => running.includes(pid)) };
    }
    await delay(5);
  }
}
