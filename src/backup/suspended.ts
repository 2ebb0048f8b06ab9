import type { Client } from 'pg';
import type { StoredTable } from './stored-tables.js';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Until the same transaction puts them back: policies that bind the owner, triggers that fill in or refuse, and foreign
 * keys, which would otherwise ask for an order of tables that need not exist. Only a superuser could suspend foreign keys
 * by their triggers; the owner drops and makes them again, and PostgreSQL checks every row as it does.
 */
export async function constraintsOff(client: Client, tables: readonly StoredTable[]): Promise<readonly ForeignKey[]> {
  const { rows: keys } = await client.query<ForeignKey>(
    `SELECT c.relname AS "table", k.conname AS name, pg_get_constraintdef(k.oid) AS definition
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND k.contype = 'f' ORDER BY c.relname, k.conname`,
  );
  for (const { table, name } of keys) await client.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
  for (const { table } of tables) {
    await client.query(`ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`);
  }
  return keys;
}

export async function constraintsOn(
  client: Client,
  tables: readonly StoredTable[],
  keys: readonly ForeignKey[],
): Promise<void> {
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE "${table}" ADD CONSTRAINT "${name}" ${definition}`);
  }
  for (const { table } of tables) {
    await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY`);
  }
}
