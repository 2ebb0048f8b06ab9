/** What a backup says of itself, so that nothing is written before it is known to be whole. */
export interface Manifest {
  readonly format: typeof BACKUP_FORMAT;
  /** ISO 8601 UTC: everything is as it was at this moment. */
  readonly madeAt: string;
  /** Version of the service that made it. */
  readonly engine: string;
  /** Names of the migrations its tables are at. */
  readonly migrations: readonly string[];
  readonly frameworks: readonly { readonly id: string; readonly structureHash: string }[];
  readonly tables: readonly TablePart[];
  readonly sequences: readonly { readonly name: string; readonly value: string; readonly isCalled: boolean }[];
}

/** The rows of one table, as PostgreSQL's COPY writes them. */
export interface TablePart {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Hex SHA-256 of the unpacked part `tables/<table>.copy`. */
  readonly sha256: string;
}

export const BACKUP_FORMAT = 'readiness-backup/1';
export const MANIFEST_PART = 'manifest.json';
export const partOf = (table: string): string => `tables/${table}.copy`;

/** Something about a backup, or about where it is to go, that a person has to put right. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  /** In both languages: a command does not know who reads it. */
  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(`${zh}\n${en}`, options);
  }
}

const NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * Names in it become part of SQL, so they are held to what our own names look like.
 *
 * @throws BackupError where it is no manifest of ours
 */
export function readManifest(text: string): Manifest {
  const found = parsed(text);
  if (!isObject(found) || found['format'] !== BACKUP_FORMAT) throw notOurs();
  const { migrations, tables, sequences, frameworks, madeAt, engine } = found;
  const isWhole =
    [madeAt, engine].every((one) => typeof one === 'string') &&
    isList(migrations, (one) => typeof one === 'string') &&
    isList(frameworks, (one) => isObject(one) && typeof one['id'] === 'string') &&
    isList(tables, isTablePart) &&
    isList(sequences, (one) => isObject(one) && isName(one['name']) && /^\d{1,19}$/.test(String(one['value'])));
  if (!isWhole) throw notOurs();
  return found as unknown as Manifest;
}

/**
 * What stands in the way of restoring it with this release; null = nothing does.
 *
 * @param known the migrations of this release, by name
 */
export function unknownMigrations(manifest: Manifest, known: readonly string[]): readonly string[] | null {
  const unknown = manifest.migrations.filter((name) => !known.includes(name));
  return unknown.length === 0 ? null : unknown;
}

const notOurs = () =>
  new BackupError('這不是本服務的備份檔，或檔案不完整。', 'This is not a backup of this service, or it was cut short.');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isTablePart(one: unknown): boolean {
  if (!isObject(one) || !isName(one['table']) || !Number.isSafeInteger(one['rows'])) return false;
  return /^[0-9a-f]{64}$/.test(String(one['sha256'])) && isList(one['columns'], isName);
}

const isName = (one: unknown): boolean => typeof one === 'string' && NAME.test(one);
const isList = (value: unknown, fits: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(fits);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
