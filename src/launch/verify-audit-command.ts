import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { AuditChainRepository } from '../audit/audit-chain.repository.js';
import { chainReport, isWhole } from '../audit/chain-report.js';
import { VerifyAudit } from '../audit/verify-audit.js';
import type { ChainState } from '../audit/verify-audit.js';
import { readConfig } from '../platform/config/config.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { dataSourceOptions } from '../platform/database/data-source.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { withFoundDatabase } from './found-database.js';

const USAGE =
  '用法 Usage: npm run audit:verify [-- --head HASH]   HASH: 64 hex digits, as noted earlier 先前抄錄的雜湊值';
const BROKEN = 1;
const NOT_DONE = 2;

/**
 * `npm run audit:verify`: computes the audit's chain again, while the service runs or without it.
 *
 * @returns the exit code: 0 whole, 1 broken, 2 where it could not be looked at
 */
export async function verifyAuditCommand(args: readonly string[]): Promise<number> {
  try {
    const noted = readHead(args);
    if (noted === undefined) {
      console.error(USAGE);
      return NOT_DONE;
    }
    const state = await withFoundDatabase(readConfig(process.env, PROJECT_ROOT), (url) => verify(url, noted));
    console.log(chainReport(state).join('\n'));
    return isWhole(state) ? 0 : BROKEN;
  } catch (error) {
    console.error(faultOf(error));
    return NOT_DONE;
  }
}

async function verify(serviceUrl: string, noted: string | null): Promise<ChainState> {
  const connection = new DataSource(dataSourceOptions(serviceUrl, [], 2));
  await connection.initialize();
  try {
    return await new VerifyAudit(new AuditChainRepository(), new UnitOfWork(connection)).verify(noted);
  } finally {
    await connection.destroy();
  }
}

/** null = none is given; undefined = not as it should be. */
function readHead(args: readonly string[]): string | null | undefined {
  try {
    const { head } = parseArgs({ args: [...args], options: { head: { type: 'string' } } }).values;
    if (head === undefined) return null;
    return /^[0-9a-f]{64}$/i.test(head) ? head.toLowerCase() : undefined;
  } catch {
    return undefined;
  }
}

const UNDEFINED_TABLE = '42P01';

function faultOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === UNDEFINED_TABLE)
    return '資料庫版本較舊，尚無稽核紀錄；請先執行 npm start 更新。\nThe database is older than the audit: npm start brings it up to date.';
  return error instanceof Error ? error.message : String(error);
}
