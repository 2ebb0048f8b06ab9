import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ENGINE } from '../platform/config/engine.js';
import { withConnection } from '../platform/database/embedded/connection.js';
import { tablesWithout } from '../platform/database/owner-reads.js';
import { zipStream } from '../platform/tables/zip-stream.js';
import type { ZipParts } from '../platform/tables/zip-stream.js';
import { BACKUP_FORMAT, BackupError, MANIFEST_PART, partOf } from './manifest.js';
import type { Manifest, TablePart } from './manifest.js';
import { storedSequences, storedTables } from './stored-tables.js';
import type { StoredTable } from './stored-tables.js';

/**
 * Everything the service has stored, as of one moment, into one file that only its owner may read. The service may go on
 * meanwhile: it is one read-only transaction, and no lock that anybody waits for. Memory stays flat.
 *
 * @param path of a file that is not there yet; it appears there only when it is whole
 * @param now the moment, for the manifest
 * @throws BackupError
 */
export function makeBackup(ownerUrl: string, path: string, now: Date): Promise<Manifest> {
  return withConnection(ownerUrl, async (client) => {
    await client.query(BEGIN);
    const { migrations, hidden } = await standing(client);
    if (migrations.length === 0)
      throw new BackupError(
        '資料庫尚無內容，請先啟動服務。',
        'The database holds nothing yet: start the service first.',
      );
    if (hidden.length > 0) {
      throw new BackupError(
        `有資料表無法完整讀取（${hidden.join('、')}）；請先以這個版本啟動一次服務。`,
        `Some tables would not be read completely (${hidden.join(', ')}): start this release of the service once, so that it prepares the database.`,
      );
    }
    const manifest = await writeFile(client, path, { migrations, madeAt: now.toISOString() });
    await client.query('COMMIT');
    return manifest;
  });
}

/** The forms of dates and numbers are settled here, so that a server configured otherwise reads back the same. */
const BEGIN = `BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL timezone = 'UTC';
  SET LOCAL intervalstyle = 'iso_8601'; SET LOCAL extra_float_digits = 3; SET LOCAL bytea_output = 'hex'`;

async function standing(client: Client) {
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass('migrations') IS NOT NULL AS there");
  if (!rows[0]!.there) return { migrations: [], hidden: [] };
  const applied = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  return { migrations: applied.rows.map(({ name }) => name), hidden: await tablesWithout(client) };
}

async function writeFile(client: Client, path: string, head: Pick<Manifest, 'migrations' | 'madeAt'>) {
  // A name of its own: what one that was broken off left behind is neither in its way nor another's to remove.
  const beside = `${path}.${randomUUID()}.part`;
  let manifest: Manifest | null = null;
  const zip = zipStream(async (parts) => {
    manifest = await writeParts(client, parts, head);
    parts.text(MANIFEST_PART, JSON.stringify(manifest, null, 2));
  });
  try {
    await pipeline(zip, createWriteStream(beside, { flags: 'wx', mode: 0o600, flush: true }));
    // Unlike a rename, a link never takes the place of a file that is there.
    await link(beside, path);
  } catch (error) {
    throw asWords(error, path);
  } finally {
    await rm(beside, { force: true });
  }
  return manifest!;
}

async function writeParts(
  client: Client,
  parts: ZipParts,
  head: Pick<Manifest, 'migrations' | 'madeAt'>,
): Promise<Manifest> {
  const tables: TablePart[] = [];
  for (const stored of await storedTables(client)) tables.push(await writeTable(client, parts, stored));
  const { rows: frameworks } = await client.query<Manifest['frameworks'][number]>(
    'SELECT id, structure_hash AS "structureHash" FROM framework_versions ORDER BY id',
  );
  const sequences = await storedSequences(client);
  return { format: BACKUP_FORMAT, ...head, engine: ENGINE, frameworks, tables, sequences };
}

const NEW_LINE = 0x0a;

async function writeTable(client: Client, parts: ZipParts, { table, columns }: StoredTable): Promise<TablePart> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const rows = client.query(copyTo(`COPY "${table}" (${names}) TO STDOUT`));
  const hash = createHash('sha256');
  let count = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      hash.update(chunk);
      for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, at + 1)) count += 1;
      yield chunk;
    }
  }
  await parts.stream(partOf(table), counted(), { isLarge: true });
  return { table, columns, rows: count, sha256: hash.digest('hex') };
}

function asWords(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST')
    return new BackupError(`${path} 已經存在，請另取檔名。`, `${path} is there already; name a new file.`);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS' || code === 'ENOSPC' || code === 'EPERM') {
    return new BackupError(`${path} 無法寫入（${code}）。`, `${path} cannot be written (${code}).`);
  }
  return error;
}
