import pg from 'pg';
import { DEMO_AGENCIES } from '../demo-accounts.js';
import { copyRows } from './copy-rows.js';
import { ID_PREFIX } from './national-ids.js';
import type { NationalBasis } from './national-findings.js';
import { nationalRows } from './national-rows.js';
import type { NationalRows, RowOptions } from './national-rows.js';
import { provenanceOf } from './national-sheet.js';
import { NATIONAL_REVIEWER } from './review-rows.js';

/** What keeps the national demonstration out of a database, in words for whoever runs it. */
export class NotSeededError extends Error {}

export interface SeedOptions extends RowOptions {
  readonly ownerUrl: string;
  readonly basis: NationalBasis;
  readonly agencies: number;
  readonly say: (line: string) => void;
}

const AT_ONCE = 100;

/**
 * Adds the agencies that are missing, with three revisions each. Only to a database that holds nothing but the demo
 * workspace and what this command made before: nobody's own data stand beside made-up ones.
 *
 * @throws NotSeededError
 */
export async function seedNational({ ownerUrl, basis, agencies, say, ...options }: SeedOptions): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const tables = await openToOwner(client);
    const there = await judge(client, agencies, options.seed);
    await addReviewer(client, options);
    for (let first = there; first < agencies; first += AT_ONCE) {
      const upTo = Math.min(first + AT_ONCE, agencies);
      const indexes = Array.from({ length: upTo - first }, (_, step) => first + step);
      await add(client, nationalRows(basis, options, indexes));
      if (upTo % 1000 === 0 || upTo === agencies) say(`${upTo} of ${agencies} agencies`);
    }
    for (const table of tables) await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await client.query('COMMIT');
    for (const table of tables) await client.query(`ANALYZE ${table}`);
  } finally {
    await client.end();
  }
}

/** COPY goes round no policy, so for this transaction, which locks the tables, policies do not bind their owner. */
async function openToOwner(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relforcerowsecurity
      ORDER BY c.relname`,
  );
  const names = rows.map(({ name }) => name);
  for (const name of names) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  return names;
}

/** @returns how many agencies are there already */
async function judge(client: pg.Client, agencies: number, seed: number): Promise<number> {
  const { rows } = await client.query<{ own: number; others: string[]; seeds: string[] }>(
    `SELECT count(*) FILTER (WHERE id::text LIKE $1)::int AS own,
        (array_agg(name ORDER BY name) FILTER (WHERE id::text NOT LIKE $1 AND name <> ALL ($2)))[1:3] AS others,
        ARRAY(SELECT DISTINCT provenance FROM assessments WHERE id::text LIKE $1) AS seeds
      FROM agencies`,
    [`${ID_PREFIX}%`, DEMO_AGENCIES.map(({ name }) => name)],
  );
  const { own, others, seeds } = rows[0]!;
  if (others?.length) {
    throw new NotSeededError(
      `This database holds real agencies (${others.join('、')} …); made-up ones are not added to it.`,
    );
  }
  if (seeds.some((provenance) => provenance !== provenanceOf(seed))) {
    throw new NotSeededError(
      'This database was seeded with another --seed; use the same one, or an empty data folder.',
    );
  }
  if (own > agencies) {
    throw new NotSeededError(`There are ${own} made-up agencies already; for fewer, use an empty data folder.`);
  }
  return own;
}

async function addReviewer(client: pg.Client, { passwordHash }: RowOptions): Promise<void> {
  await client.query(
    `INSERT INTO users (id, agency_id, email, name, roles, password_hash, active, created_at)
      VALUES ($1, NULL, 'reviewer@national.example', '示範審查人（全國）', '{reviewer}', $2, true, '2009-01-05T01:00:00Z')
      ON CONFLICT DO NOTHING`,
    [NATIONAL_REVIEWER, passwordHash],
  );
}

async function add(client: pg.Client, { tables, matters }: NationalRows): Promise<void> {
  for (const [table, rows] of tables) {
    if (table === 'matter_mentions') await addMatters(client, matters);
    await copyRows(client, table, rows);
  }
}

async function addMatters(client: pg.Client, matters: NationalRows['matters']): Promise<void> {
  await client.query(
    `INSERT INTO matters (id, kind, name, name_key, state, version, noted_at, changed_at)
      SELECT "matterId", kind, name, "nameKey", 'noted', 1, '2009-01-20', '2009-01-20'
      FROM jsonb_to_recordset($1::jsonb) AS m("matterId" uuid, kind text, name text, "nameKey" text)
      ON CONFLICT DO NOTHING`,
    [JSON.stringify([...matters.values()])],
  );
}
