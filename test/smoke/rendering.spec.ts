import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Supervised } from '../../src/launch/supervised.js';
import { PROJECT_ROOT } from '../../src/platform/config/project.js';
import { sha256 } from '../http/canonical.js';
import { PortProxy } from '../http/port-proxy.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aReport, aSubmission } from '../support/builders.js';
import { query } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { runFolder } from '../support/once-per-run.js';
import { descendantsOf, isAlive } from './processes.js';

const WITHIN_MS = 120_000;
const PATIENCE_MS = 150_000;

interface Seen {
  status: string;
  failure: string | null;
  stored: string | null;
  finished: string | null;
}

/** The real worker process of the built output, kept alive as `npm start` does, with a real browser and database. */
describe('a report that is being rendered', () => {
  let app: TestApp;
  let proxy: PortProxy;
  let worker: Supervised;
  const heard: string[] = [];

  beforeAll(async () => {
    app = await startApp();
    proxy = await PortProxy.before(app.database.serviceUrl);
    worker = supervisedWorker();
    await worker.start();
  });
  afterAll(async () => {
    await worker.stop();
    await proxy.takeAway();
    await app.stop();
  });

  function supervisedWorker(environment: Record<string, string> = {}): Supervised {
    const {
      DATABASE_OWNER_URL: _owner,
      PUPPETEER_EXECUTABLE_PATH: _path,
      NODE_OPTIONS: _options,
      ...rest
    } = process.env;
    const url = proxy.through(app.database.serviceUrl);
    const own = { DATABASE_URL: url, DATA_DIR: app.config.dataDir, LOG_LEVEL: 'silent', DEMO: '0' };
    return new Supervised({
      name: 'worker',
      script: join(PROJECT_ROOT, 'dist/src/worker.js'),
      env: { ...rest, ...own, ...environment },
      say: (line) => heard.push(line),
    });
  }

  async function look(id: string): Promise<Seen> {
    const [seen] = await query<Seen>(
      app.database.adminUrl,
      `SELECT status, failure, finished_at::text AS finished, encode(sha256(content), 'hex') AS stored
        FROM reports WHERE id = $1`,
      [id],
    );
    return seen!;
  }
  const becomes = (id: string, status: string) =>
    eventually(
      () => look(id),
      (seen) => seen.status === status,
      WITHIN_MS,
    );
  const attemptsLeft = (id: string) =>
    query(
      app.database.adminUrl,
      `SELECT state FROM jobs.job WHERE data->>'id' = $1 AND state NOT IN ('completed', 'failed')`,
      [id],
    );
  const browserOf = ({ pid }: Supervised) =>
    descendantsOf(pid!).find(({ command }) => command.includes('--remote-debugging-pipe'));

  async function asked(): Promise<string> {
    const { id: submission } = await aSubmission(app);
    return (await aReport(app, submission, app.people.coordinator, 'pdf')).id;
  }

  /** Ready, and when the last attempt is over as well it is still the same content, stored at the same moment. */
  async function expectStoredOnce(id: string): Promise<void> {
    const ready = await becomes(id, 'ready');
    await eventually(
      () => attemptsLeft(id),
      (left) => left.length === 0,
      WITHIN_MS,
    );
    expect(await look(id)).toEqual(ready);
    const headers = { Authorization: `Bearer ${app.people.coordinator.token}` };
    const report = (await (await fetch(`${app.url}/api/v1/reports/${id}`, { headers })).json()) as {
      submissionId: string;
    };
    const content = await fetch(`${app.url}/api/v1/reports/${id}/content`, { headers });
    expect(report).toMatchObject({ status: 'ready', contentSha256: ready.stored });
    expect(sha256(await content.bytes())).toBe(ready.stored);
    const rows = await query(app.database.adminUrl, 'SELECT 1 FROM reports WHERE submission_id = $1', [
      report.submissionId,
    ]);
    expect(rows).toHaveLength(1);
  }

  it(
    'gets ready by itself if its worker is killed, stored once, and the worker’s browser does not stay behind',
    async () => {
      const id = await asked();
      await becomes(id, 'rendering');
      const killed = worker.pid!;
      const browser = await eventually(
        async () => browserOf(worker),
        (found) => found !== undefined,
      );
      process.kill(killed, 'SIGKILL');
      expect(await look(id)).toMatchObject({ status: 'rendering', stored: null });
      await eventually(
        async () => isAlive(browser!.pid),
        (alive) => !alive,
      );
      await expectStoredOnce(id);
      expect(worker.pid).not.toBe(killed);
      expect(heard).toEqual(['the worker process ended unexpectedly; starting it again']);
    },
    PATIENCE_MS,
  );

  it(
    'gets ready by itself if the browser is killed, and the worker lives on',
    async () => {
      const id = await asked();
      await becomes(id, 'rendering');
      const { pid } = worker;
      const browser = await eventually(
        async () => browserOf(worker),
        (found) => found !== undefined,
      );
      process.kill(browser!.pid, 'SIGKILL');
      expect(await look(id)).toMatchObject({ status: 'rendering', stored: null });
      await expectStoredOnce(id);
      expect(worker.pid).toBe(pid);
    },
    PATIENCE_MS,
  );

  it(
    'gets ready by itself after the database was away for some seconds, and so does the next one',
    async () => {
      const id = await asked();
      await becomes(id, 'rendering');
      await proxy.takeAway();
      expect(await look(id)).toMatchObject({ status: 'rendering', stored: null });
      await refusedConnections(Number(new URL(proxy.through(app.database.serviceUrl)).port), 6);
      await proxy.giveBack();
      await expectStoredOnce(id);
      await expectStoredOnce(await asked());
    },
    PATIENCE_MS,
  );

  it(
    'is failed for everybody to see after the last attempt, and can be asked for again',
    async () => {
      await worker.stop();
      const program = join(runFolder(), 'browser-that-ends');
      await writeFile(program, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      worker = supervisedWorker({ PUPPETEER_EXECUTABLE_PATH: program });
      await worker.start();
      const { id: submission } = await aSubmission(app);
      const { id } = await aReport(app, submission, app.people.coordinator, 'pdf');
      expect(await becomes(id, 'failed')).toMatchObject({ failure: 'rendering-failed', stored: null });
      await worker.stop();

      const again = await aReport(app, submission, app.people.coordinator, 'pdf');
      expect(again).toMatchObject({ id, status: 'queued', failure: null });
      worker = supervisedWorker();
      await worker.start();
      await expectStoredOnce(id);
    },
    PATIENCE_MS,
  );
});

/** Stands on the port in the database's place and turns callers away, until so many have tried. */
async function refusedConnections(port: number, wanted: number): Promise<void> {
  let refused = 0;
  const nobody = createServer((socket) => {
    refused += 1;
    socket.destroy();
  }).listen(port, '127.0.0.1');
  await once(nobody, 'listening');
  await eventually(
    async () => refused,
    (seen) => seen >= wanted,
  );
  nobody.close();
  await once(nobody, 'close');
}
