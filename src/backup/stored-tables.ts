import type { Client } from 'pg';

export interface StoredTable {
  readonly table: string;
  /** Those that are written; generated ones follow from them. */
  readonly columns: readonly string[];
}

/** The service's tables with their columns, by name; the list of migrations is not among them. */
export async function storedTables(client: Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `SELECT c.relname AS "table", array_agg(a.attname::text ORDER BY a.attnum) AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> 'migrations'
      GROUP BY c.relname ORDER BY c.relname`,
  );
  return rows;
}

export interface StoredSequence {
  readonly name: string;
  readonly value: string;
  readonly isCalled: boolean;
}

/** Sequences of our own and of identity columns, with where they stand; that of the list of migrations aside. */
export async function storedSequences(client: Client): Promise<StoredSequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'S' AND c.relname <> 'migrations_id_seq' ORDER BY c.relname`,
  );
  const found: StoredSequence[] = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query<Omit<StoredSequence, 'name'>>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM "${name}"`,
    );
    found.push({ name, ...state[0]! });
  }
  return found;
}
