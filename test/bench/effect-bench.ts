import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DemoModule } from '../../src/demo/demo.module.js';
import { createLog } from '../../src/platform/log/log.js';
import type { UserActor } from '../../src/platform/access/caller.js';
import { loadFramework } from '../../src/framework/load-framework.js';
import { pairsOf } from '../../src/scoring/panel.js';
import { ReadEffect } from '../../src/weighting/read-effect.js';
import { WeightingModule } from '../../src/weighting/weighting.module.js';
import { AGENCIES, growTo } from './national.js';
import { ratio } from './numbers.js';
import type { Measured } from './numbers.js';
import type { Stage } from './stage.js';

const MOST_SECONDS = 5;

class Rooms {}

interface Run {
  readonly submissions: number;
  readonly seconds: number;
  readonly longestTurnMs: number;
}

/** A draft scheme's effect on everything handed in, and how long other requests wait for their turn meanwhile. */
export async function benchEffect(stage: Stage): Promise<Measured> {
  const runs: Run[] = [];
  for (const agencies of AGENCIES) {
    await growTo(stage, agencies);
    runs.push(await measured(stage));
  }
  const last = runs.at(-1)!;
  return {
    what: `a draft scheme’s effect on ${last.submissions.toLocaleString('en')} submissions`,
    figure: `${last.seconds.toFixed(2)} s`,
    aim: `≤ ${MOST_SECONDS} s`,
    met: last.seconds <= MOST_SECONDS,
    detail: Object.fromEntries(
      runs.map(({ submissions, seconds, longestTurnMs }, at) => [
        `${AGENCIES[at]} agencies`,
        `${submissions} submissions, ${seconds.toFixed(2)} s (${ratio(seconds / runs[0]!.seconds)} of the first), longest turn ${longestTurnMs.toFixed(0)} ms`,
      ]),
    ),
  };
}

async function measured({ config, serviceUrl, adminUrl }: Stage): Promise<Run> {
  const options = { config, serviceUrl, log: createLog('silent', 'web') };
  const rooms = { module: Rooms, imports: [DemoModule.with(options), WeightingModule] };
  const app = await NestFactory.createApplicationContext(rooms, { logger: false });
  const reviewer: UserActor = { kind: 'user', userId: randomUUID(), agencyId: null, roles: ['reviewer'] };
  const panel = await aPanelOf(adminUrl, 3);
  const turns = watchTurns();
  const from = performance.now();
  const { effect } = await app.get(ReadEffect, { strict: false }).read(reviewer, panel);
  const seconds = (performance.now() - from) / 1000;
  const longestTurnMs = turns.stop();
  await app.close();
  return { submissions: effect.submissions, seconds, longestTurnMs };
}

/** How long the event loop was ever kept from taking its next turn. */
function watchTurns(): { stop(): number } {
  let longestMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
  }, 1);
  return {
    stop: () => {
      clearInterval(timer);
      return longestMs;
    },
  };
}

/** Closed, of experts who put law first and agree with themselves. */
async function aPanelOf(adminUrl: string, experts: number): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const id = randomUUID();
  const { structure } = loadFramework();
  const judgements = pairsOf(structure).map(([more, less]) => ({ more, less, times: more === 'L' ? 2 : 1 }));
  const points = Object.fromEntries(structure.factors.map(({ code }, at) => [code, 1 + (at % 9)]));
  await client.query(
    `WITH who AS (SELECT id FROM users WHERE 'administrator' = ANY (roles) LIMIT 1),
      panel AS (INSERT INTO panels (id, title, slug, framework, state, created_by, created_at)
        SELECT $1, 'bench', 'bench', 'ecd-56@1', 'closed', who.id, now() FROM who RETURNING id)
    INSERT INTO panel_experts (id, panel_id, name, organisation, token_hash, invited_by, invited_at, judgements, points)
      SELECT gen_random_uuid(), panel.id, 'bench', 'bench', sha256(gen_random_uuid()::text::bytea), who.id, now(), $2, $3
      FROM who, panel, generate_series(1, $4)`,
    [id, JSON.stringify(judgements), JSON.stringify(points), experts],
  );
  await client.end();
  return id;
}
