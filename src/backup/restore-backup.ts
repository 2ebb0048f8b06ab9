import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { withConnection } from '../platform/database/embedded/connection.js';
import { migrate, MIGRATION_NAMES, remigrate } from '../platform/database/migrate.js';
import type { BackupFile } from './backup-file.js';
import { BackupError, unknownMigrations } from './manifest.js';
import type { Manifest, TablePart } from './manifest.js';
import { recordRestored } from './record-restored.js';
import { requeue } from './requeue.js';
import type { Requeued } from './requeue.js';
import { constraintsOff, constraintsOn } from './suspended.js';
import { storedTables } from './stored-tables.js';

/** What a start leaves in a database that nobody has used yet. */
const LEFT_BY_A_START = ['framework_versions', 'wording_revisions', 'invitations', 'audit_entries', 'audit_seals'];

/**
 * Puts everything back, in one transaction: all of it or nothing. Into a database that nobody has used, with the service
 * stopped; a backup of an earlier release is then brought to this one.
 *
 * @throws BackupError where the backup is of a later release, the database is in use, or somebody has used it
 */
export async function restoreBackup(
  file: BackupFile,
  urls: { readonly ownerUrl: string; readonly serviceUrl: string },
): Promise<Requeued> {
  const { manifest } = file;
  const unknown = unknownMigrations(manifest, MIGRATION_NAMES);
  if (unknown) {
    throw new BackupError(
      `這份備份由較新的版本製作（${manifest.engine}；${unknown.join('、')}），請先安裝該版本。`,
      `The backup was made with a later release (${manifest.engine}; ${unknown.join(', ')}): install that one first.`,
    );
  }
  await withConnection(urls.ownerUrl, async (client) => {
    await refuseRunningService(client);
    await client.query('BEGIN');
    await refuseUsed(client);
    await client.query('ROLLBACK');
  });
  await remigrate(urls.ownerUrl, manifest.migrations);
  await withConnection(urls.ownerUrl, (client) => putBack(client, file));
  await migrate(urls.ownerUrl, urls.serviceUrl);
  await recordRestored(urls.ownerUrl, file);
  return requeue(urls.ownerUrl);
}

async function refuseRunningService(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'readiness%'`,
  );
  if (rowCount)
    throw new BackupError(
      '服務正在使用這個資料庫，請先停止服務。',
      'The service is running on this database: stop it first.',
    );
}

/** Policies would hide rows from their owner, so they are suspended for the look, and nobody can write meanwhile. */
async function refuseUsed(client: Client): Promise<void> {
  for (const { table } of await storedTables(client)) {
    await client.query(`ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`);
    if (LEFT_BY_A_START.includes(table)) continue;
    const { rowCount } = await client.query(`SELECT FROM "${table}" LIMIT 1`);
    if (rowCount) {
      throw new BackupError(
        `這個資料庫已有內容（${table}），只能還原到未使用過的資料庫；請將 DATA_DIR 或 DATABASE_URL 設為新的。`,
        `Somebody has used this database (${table} is not empty). A backup is restored into a new one only: set DATA_DIR or DATABASE_URL to another.`,
      );
    }
  }
}

async function putBack(client: Client, file: BackupFile): Promise<void> {
  const { manifest } = file;
  await client.query(BEGIN);
  const stored = await storedTables(client);
  refuseOtherTables(manifest, stored);
  await refuseUsed(client);
  const keys = await constraintsOff(client, stored);
  await client.query(`TRUNCATE ${stored.map(({ table }) => `"${table}"`).join(', ')}`);
  for (const part of manifest.tables) await fill(client, file, part);
  for (const { name, value, isCalled } of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [`"${name}"`, value, isCalled]);
  }
  await constraintsOn(client, stored, keys);
  await client.query('COMMIT');
}

const BEGIN = `BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
  SET LOCAL lock_timeout = '10s'; SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO, YMD';
  SET LOCAL timezone = 'UTC'`;

/** Both are at the same migrations, so anything else is a manifest that somebody has written. */
function refuseOtherTables(manifest: Manifest, stored: readonly { table: string; columns: readonly string[] }[]): void {
  const shape = (tables: readonly { table: string; columns: readonly string[] }[]) =>
    JSON.stringify(tables.map(({ table, columns }) => [table, [...columns].sort()]).sort());
  if (shape(manifest.tables) !== shape(stored))
    throw new BackupError('備份檔的資料表與其版本不符。', 'The backup’s tables are not those of its release.');
}

async function fill(client: Client, file: BackupFile, { table, columns, rows }: TablePart): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const into = client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`));
  await pipeline(await file.rowsOf(table), into);
  if (into.rowCount !== rows)
    throw new BackupError(
      `資料表 ${table} 應還原 ${rows} 列，實際 ${into.rowCount} 列。`,
      `Of ${rows} rows of ${table}, ${into.rowCount} came back.`,
    );
}
