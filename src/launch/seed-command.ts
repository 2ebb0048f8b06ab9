import { parseArgs } from 'node:util';
import { hashPassword } from '../accounts/passwords.js';
import { MOST_AGENCIES } from '../demo/national/agency-names.js';
import { NotSeededError, seedNational } from '../demo/national/seed-national.js';
import { loadFramework } from '../framework/load-framework.js';
import { ConfigError, readConfig } from '../platform/config/config.js';
import { ENGINE } from '../platform/config/engine.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { prepare } from '../scoring/prepared.js';
import { shippedSchemes } from '../scoring/weights.js';
import { demoPassword } from './demo-password.js';
import { prepareDatabase } from './prepare-database.js';
import { StartLock } from './start-lock.js';

const USAGE = `npm run seed:national [-- --agencies N (1 to ${MOST_AGENCIES}, default ${MOST_AGENCIES}) --seed N (default 1)]`;

const EVALUATED_IN_FULL = 12;

/** `npm run seed:national`: made-up agencies for a whole country, three revisions each. Exit 2 for a wrong option. */
export async function seedCommand(args: readonly string[]): Promise<number> {
  const asked = readAsked(args);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  try {
    await run(asked);
    return 0;
  } catch (error) {
    if (!(error instanceof NotSeededError || error instanceof ConfigError)) throw error;
    console.error(error.message);
    return 1;
  }
}

interface Asked {
  readonly agencies: number;
  readonly seed: number;
}

async function run({ agencies, seed }: Asked): Promise<void> {
  const config = readConfig(process.env, PROJECT_ROOT);
  if (config.databaseUrl !== null && config.databaseOwnerUrl === null) {
    throw new NotSeededError('Set DATABASE_OWNER_URL: only the owner of the tables may fill them like this.');
  }
  const lock = await StartLock.take(config.dataDir);
  const password = demoPassword(config);
  try {
    const database = await prepareDatabase(config, config.demo ? password : null);
    try {
      const passwordHash = await hashPassword(password);
      const say = (line: string): void => console.log(line);
      const options = { agencies, seed, passwordHash, say, evaluatedInFull: EVALUATED_IN_FULL };
      await seedNational({ ownerUrl: database.ownerUrl!, basis: basis(), ...options });
    } finally {
      await database.stop();
    }
  } finally {
    lock.release();
  }
}

function basis() {
  const framework = loadFramework();
  const { structure } = framework;
  const schemes = shippedSchemes(structure);
  const prepared = prepare(
    structure,
    schemes.find(({ id }) => id === structure.defaultScheme)!,
  );
  return { framework, schemes, prepared, engine: ENGINE };
}

/** null where an option is wrong. */
function readAsked(args: readonly string[]): Asked | null {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { agencies: { type: 'string' }, seed: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const known = tokens.every((token) => token.kind !== 'option' || ['agencies', 'seed'].includes(token.name));
  const agencies = wholeNumber(values['agencies'] ?? String(MOST_AGENCIES), 1, MOST_AGENCIES);
  const seed = wholeNumber(values['seed'] ?? '1', 0, 999_999);
  return known && positionals.length === 0 && agencies !== null && seed !== null ? { agencies, seed } : null;
}

function wholeNumber(value: unknown, from: number, to: number): number | null {
  const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null;
  return number !== null && number >= from && number <= to ? number : null;
}
