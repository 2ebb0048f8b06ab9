import { Agent, request } from 'node:http';
import pg from 'pg';
import { median, ratio } from './numbers.js';
import type { Measured } from './numbers.js';
import { startBare, startService, stop } from './servers.js';
import { PASSWORD } from './stage.js';
import type { Stage } from './stage.js';

const CONNECTIONS = 16;
const SECONDS = 4;
const ROUNDS = 3;

interface Target {
  port: number;
  token: string;
  assessment: string;
  /** A factor for each connection, with the version it has. */
  versions: Map<string, number>;
}

/** `PUT` of an answer with everything on, beside a bare handler with the same statements, in turns. */
export async function benchPutAnswer(stage: Stage): Promise<Measured> {
  const admin = new pg.Client({ connectionString: stage.adminUrl });
  await admin.connect();
  await admin.query('CREATE TABLE bench_upserts (id text PRIMARY KEY, body text, version integer NOT NULL DEFAULT 1)');
  await admin.query(
    'ALTER TABLE bench_upserts ENABLE ROW LEVEL SECURITY; ALTER TABLE bench_upserts FORCE ROW LEVEL SECURITY',
  );
  await admin.query(
    'CREATE POLICY all_of_it ON bench_upserts USING (true); GRANT ALL ON bench_upserts TO readiness_service',
  );
  const service = await startService(stage);
  const bare = await startBare(stage, 'bare-server', 'transaction');
  const upsert = await startBare(stage, 'bare-server', 'upsert');
  try {
    const token = await signIn(service.port);
    const { rows } = await admin.query<{ id: string }>(
      `SELECT s.id FROM assessments s JOIN agencies a ON a.id = s.agency_id WHERE s.state = 'draft' AND a.name = '高雄縣政府'`,
    );
    const assessment = rows[0]!.id;
    const factors = Array.from({ length: CONNECTIONS }, (_, index) => `G${index + 1}`);
    const versions = new Map(factors.map((factor) => [factor, 1]));
    const ownVersions = new Map(versions);
    const rates = { service: [] as number[], bare: [] as number[], upsert: [] as number[] };
    for (let round = -1; round < ROUNDS; round++) {
      for (const [name, port] of [
        ['service', service.port],
        ['bare', bare.port],
        ['upsert', upsert.port],
      ] as const) {
        const seen = name === 'upsert' ? ownVersions : versions;
        const found = await load({ port, token, assessment, versions: seen }, round < 0 ? 1 : SECONDS);
        if (round >= 0) rates[name].push(found);
      }
    }
    return summary(median(rates.service), median(rates.bare), median(rates.upsert));
  } finally {
    for (const { child } of [service, bare, upsert]) await stop(child);
    await admin.query('DROP TABLE bench_upserts');
    await admin.end();
  }
}

function summary(service: number, bare: number, upsert: number): Measured {
  return {
    what: `PUT of an answer at ${CONNECTIONS} connections, everything on`,
    figure: `${ratio(service / bare)} of the bare handler`,
    aim: '≥ 0.5 of node:http + pg with the same statements',
    met: service / bare >= 0.5,
    detail: {
      'service, a second': Math.round(service),
      'bare handler, a second': Math.round(bare),
      'one bare durable upsert, a second': Math.round(upsert),
      'ratio to the upsert': ratio(service / upsert),
    },
  };
}

async function signIn(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/auth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'coordinator@kaohsiung.example', password: PASSWORD }),
  });
  return ((await response.json()) as { token: string }).token;
}

/** Each connection writes its own factor over and over, always over the version it saw last. */
async function load({ port, token, assessment, versions }: Target, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const until = performance.now() + seconds * 1000;
  const from = performance.now();
  let done = 0;
  await Promise.all(
    [...versions.keys()].map(async (factor, index) => {
      while (performance.now() < until) {
        const path = `/api/v1/assessments/${assessment}/answers/${factor}`;
        const body = JSON.stringify({
          level: 1 + ((done + index) % 5),
          confidence: 'high',
          note: '基準測試填寫之說明',
        });
        const etag = await send({ agent, port, path, token, etag: `"${versions.get(factor)}"`, body });
        versions.set(factor, Number(etag.slice(1, -1)));
        done++;
      }
    }),
  );
  const tookSeconds = (performance.now() - from) / 1000;
  agent.destroy();
  return done / tookSeconds;
}

interface Put {
  agent: Agent;
  port: number;
  path: string;
  token: string;
  etag: string;
  body: string;
}

function send({ agent, port, path, token, etag, body }: Put): Promise<string> {
  const headers = {
    Authorization: `Bearer ${token}`,
    'If-Match': etag,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, host: '127.0.0.1', path, method: 'PUT', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode === 200) return resolve(response.headers.etag!);
        reject(new Error(`${response.statusCode} ${Buffer.concat(chunks).toString('utf8').slice(0, 300)}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}
