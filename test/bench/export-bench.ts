import { readFileSync } from 'node:fs';
import type { Measured } from './numbers.js';
import { seedStage } from './seed-stage.js';
import { startService, stop } from './servers.js';
import { PASSWORD, setStage } from './stage.js';

const SIZES = [80, 800, 8000];
/** Beyond the most that is taken with the fewest agencies; what is held for each answer would be gigabytes. */
const MOST_GROWN_MIB = 50;
/**
 * Where memory is free, V8 lets rubbish lie until there is plenty of it, and the process grows with the length of the
 * work rather than with what it holds. A small heap is cleared often, and whoever holds more than it has room for dies.
 */
const SMALL_HEAP = ['--max-old-space-size=128', '--max-semi-space-size=8'];
const LOOK_MS = 100;

interface Taken {
  readonly seconds: number;
  readonly mib: number;
  readonly restMib: number;
  readonly peakMib: number;
}

/** Everything in one workbook with 80, 800 and 8 000 agencies, three revisions and 58 answers each: time, and the most memory. */
export async function benchExport(): Promise<Measured> {
  const stage = await setStage();
  const taken: Taken[] = [];
  try {
    for (const agencies of SIZES) {
      await seedStage(stage, agencies);
      const { port, child } = await startService(stage, SMALL_HEAP);
      try {
        taken.push(await take(port, child.pid!));
      } finally {
        await stop(child);
      }
    }
  } finally {
    await stage.stop();
  }
  const [fewest, most] = [taken[0]!, taken.at(-1)!];
  const grown = most.peakMib - fewest.peakMib;
  return {
    what: `GET /api/v1/exports/everything with ${SIZES.at(-1)} agencies: ${(SIZES.at(-1)! * 3 * 58).toLocaleString('en')} answers`,
    figure: `at most ${most.peakMib.toFixed(0)} MiB, ${grown.toFixed(0)} more than with ${SIZES[0]}, in a heap of 128 MiB`,
    aim: `≤ ${MOST_GROWN_MIB} MiB more, however many there are`,
    met: grown <= MOST_GROWN_MIB,
    detail: Object.fromEntries(
      taken.map(({ seconds, mib, restMib, peakMib }, index) => [
        `${SIZES[index]} agencies`,
        `${seconds.toFixed(1)} s, ${mib.toFixed(1)} MiB sent, at most ${peakMib.toFixed(0)} MiB resident (${restMib.toFixed(0)} at rest)`,
      ]),
    ),
  };
}

async function take(port: number, pid: number): Promise<Taken> {
  const headers = { Authorization: `Bearer ${await tokenOf(port)}` };
  const restMib = residentMib(pid);
  let peakMib = restMib;
  const look = setInterval(() => (peakMib = Math.max(peakMib, residentMib(pid))), LOOK_MS);
  const from = performance.now();
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/exports/everything?format=xlsx`, { headers });
    if (response.status !== 200) throw new Error(`export: ${response.status}`);
    let bytes = 0;
    for await (const chunk of response.body!) bytes += (chunk as Uint8Array).length;
    return { seconds: (performance.now() - from) / 1000, mib: bytes / 2 ** 20, restMib, peakMib };
  } finally {
    clearInterval(look);
  }
}

/** As the kernel counts it. */
function residentMib(pid: number): number {
  const [, kib] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) / 1024;
}

async function tokenOf(port: number): Promise<string> {
  const signedIn = await fetch(`http://127.0.0.1:${port}/api/v1/auth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'reviewer@rdec.example', password: PASSWORD }),
  });
  return ((await signedIn.json()) as { token: string }).token;
}
