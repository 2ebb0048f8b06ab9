import { Agent, request } from 'node:http';
import pg from 'pg';
import { median, ratio } from './numbers.js';
import type { Measured } from './numbers.js';
import { startBare, startService, stop } from './servers.js';
import { PASSWORD } from './stage.js';
import type { Stage } from './stage.js';

const CONNECTIONS = 16;
const SECONDS = 4;
const ROUNDS = 5;

interface Target {
  readonly port: number;
  readonly path: string;
  /** As the browser of a coordinator sends them. */
  readonly headers: Readonly<Record<string, string>>;
}

interface Page {
  readonly status: number;
  readonly body: Buffer;
}

/** The page of a factor as a coordinator opens it, beside a bare handler with the same statements, in turns. */
export async function benchPage(stage: Stage): Promise<Measured> {
  const service = await startService(stage);
  try {
    const path = `/assessments/${await draftOf(stage, '高雄縣政府')}/factors/L2`;
    const cookie = await signIn(service.port);
    const accept = { cookie, accept: 'text/html' };
    const page = await get(new Agent(), { port: service.port, path, headers: accept });
    if (!page.body.includes('<form')) throw new Error(`This is no page of a factor: ${page.status}`);
    const bare = await startBare(stage, 'bare-page-server', String(page.body.length));
    try {
      const headers = { ...accept, 'accept-encoding': 'gzip, br' };
      const plain = { port: service.port, path, headers: accept };
      return await compare({ ...plain, headers }, plain, { ...plain, port: bare.port });
    } finally {
      await stop(bare.child);
    }
  } finally {
    await stop(service.child);
  }
}

async function compare(compressed: Target, plain: Target, bare: Target): Promise<Measured> {
  const rates = { compressed: [] as number[], plain: [] as number[], bare: [] as number[] };
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, target] of Object.entries({ compressed, plain, bare })) {
      const found = await load(target, round < 0 ? 2 : SECONDS);
      if (round >= 0) rates[name as keyof typeof rates].push(found);
    }
  }
  const found = median(rates.compressed) / median(rates.bare);
  return {
    what: `page of a factor at ${CONNECTIONS} connections, compressed, everything on`,
    figure: `${ratio(found)} of the bare handler`,
    aim: '≥ 0.3 of node:http + pg with the same statements and a fixed string',
    met: found >= 0.3,
    detail: {
      'pages a second': Math.round(median(rates.compressed)),
      'bare handler, a second': Math.round(median(rates.bare)),
      'not compressed, a second': Math.round(median(rates.plain)),
      'not compressed, of the bare handler': ratio(median(rates.plain) / median(rates.bare)),
    },
  };
}

async function draftOf({ adminUrl }: Stage, agency: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ id: string }>(
    `SELECT s.id FROM assessments s JOIN agencies a ON a.id = s.agency_id WHERE s.state = 'draft' AND a.name = $1`,
    [agency],
  );
  await admin.end();
  return rows[0]!.id;
}

/** By the form for it. @returns the cookies of the browser */
async function signIn(port: number): Promise<string> {
  const address = `http://127.0.0.1:${port}/sign-in`;
  const form = await fetch(address, { headers: { Accept: 'text/html' } });
  const [visit = ''] = form.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]!);
  const token = /name="_csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  const sent = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { Accept: 'text/html', Cookie: visit },
    body: new URLSearchParams({ _csrf: token, email: 'coordinator@kaohsiung.example', password: PASSWORD }),
  });
  return sent.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0]!)
    .join('; ');
}

/** Each connection opens the page over and over. @returns pages a second */
async function load(target: Target, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const from = performance.now();
  const until = from + seconds * 1000;
  let done = 0;
  const open = async (): Promise<void> => {
    while (performance.now() < until) {
      const { status, body } = await get(agent, target);
      if (status !== 200) throw new Error(`${status} ${body.toString('utf8').slice(0, 300)}`);
      done++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, open));
  const tookSeconds = (performance.now() - from) / 1000;
  agent.destroy();
  return done / tookSeconds;
}

function get(agent: Agent, { port, path, headers }: Target): Promise<Page> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, host: '127.0.0.1', path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject).end();
  });
}
