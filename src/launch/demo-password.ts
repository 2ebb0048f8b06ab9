import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../platform/config/config.js';

/** The password of the demo accounts: as configured, or random, kept in the data folder and readable by us only. */
export function demoPassword({ demoPassword: configured, dataDir }: Pick<Config, 'demoPassword' | 'dataDir'>): string {
  if (configured !== null) return configured;
  const path = join(dataDir, 'demo-password');
  const kept = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  const password = kept || randomBytes(9).toString('base64url');
  mkdirSync(dataDir, { recursive: true });
  if (kept === '') writeFileSync(path, `${password}\n`, { mode: 0o600 });
  // A restored backup may have left it open to all.
  chmodSync(path, 0o600);
  return password;
}
