import { OBSTACLES } from '../../src/demo/national/circumstances.js';
import { nationalId } from '../../src/demo/national/national-ids.js';
import { matterId, matterKey } from '../../src/submissions/matter-key.js';
import { median } from './numbers.js';
import type { Measured } from './numbers.js';
import { seedStage } from './seed-stage.js';
import { startService, stop } from './servers.js';
import { PASSWORD, setStage } from './stage.js';

const SIZES = [80, 800, 8000];
const MOST_GROWTH = 3;
const MOST_MS = 300;
const ROUNDS = 9;

const GROUP = `/assessments/${nationalId('assessment', 0)}/group`;
const OF_REVIEWER = [
  '/portfolio',
  '/portfolio?result=verified',
  '/portfolio?agencyLevel=local&direction=bottom-up',
  '/portfolio/heat-map',
  '/portfolio/heat-map?sort=weakest',
  '/portfolio/heat-map?by=pilot&sort=weakest',
  '/portfolio/heat-map?show=factors',
  '/portfolio/factors',
  '/portfolio/factors?dimension=all',
  '/portfolio/reliability',
  '/api/v1/portfolio/bands',
  '/api/v1/portfolio/gates',
  '/api/v1/portfolio/differences',
  '/api/v1/portfolio/trend',
  '/api/v1/portfolio/factors',
  '/api/v1/portfolio/heat-map?limit=100',
  '/register',
  '/register?sort=name&level=local',
  '/reviews',
  '/reviews?state=all&sort=newest',
  '/reviews?state=all&sort=agency',
  '/reviews?state=all&sort=difference',
  '/plans',
  '/portfolio-reports',
];

/** The matter that stands first in the register, whichever it is: named by most pilots. */
const MOST_NAMED = `/register/${matterId('statute', matterKey(OBSTACLES.law[0]!.name))}`;

/** Every page on which the reviewing body sees all agencies together, with 80, 800 and 8 000 agencies, three revisions each, on one database that grows. */
export async function benchPortfolio(): Promise<Measured[]> {
  const stage = await setStage();
  const times = new Map<string, number[]>();
  try {
    for (const agencies of SIZES) {
      await seedStage(stage, agencies);
      const service = await startService(stage);
      try {
        await measure(service.port, 'reviewer@rdec.example', [...OF_REVIEWER, MOST_NAMED], times);
        await measure(service.port, 'coordinator-0001@national.example', [GROUP, `/api/v1${GROUP}`], times);
      } finally {
        await stop(service.child);
      }
    }
  } finally {
    await stage.stop();
  }
  return [...times].map(([path, found]) => measuredOf(path, found));
}

async function measure(port: number, email: string, paths: readonly string[], times: Map<string, number[]>) {
  const signedIn = await fetch(`http://127.0.0.1:${port}/api/v1/auth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const headers = { Authorization: `Bearer ${token}` };
  for (const path of paths) {
    const took: number[] = [];
    for (let round = -2; round < ROUNDS; round++) {
      const from = performance.now();
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
      if (round >= 0) took.push(performance.now() - from);
    }
    times.set(path, [...(times.get(path) ?? []), median(took)]);
  }
}

function measuredOf(path: string, found: readonly number[]): Measured {
  const growth = found.map((ms) => ms / found[0]!);
  const atMost = Math.max(MOST_MS, MOST_GROWTH * found[0]!);
  return {
    what: `GET ${path} with ${SIZES.at(-1)} agencies, three revisions each`,
    figure: `${found.at(-1)!.toFixed(0)} ms, ${growth.at(-1)!.toFixed(1)} times the ${found[0]!.toFixed(0)} ms with ${SIZES[0]}`,
    aim: `≤ ${MOST_GROWTH} times or ≤ ${MOST_MS} ms`,
    met: found.at(-1)! <= atMost,
    detail: Object.fromEntries(
      SIZES.map((size, index) => [`${size} agencies`, `${found[index]!.toFixed(0)} ms, ×${growth[index]!.toFixed(1)}`]),
    ),
  };
}
