import type { Client } from 'pg';
import { urlOf, withConnection } from './connection.js';
import type { Credentials } from './credentials.js';

export const DATABASE = 'readiness';
export const OWNER = 'readiness_owner';
export const SERVICE = 'readiness_service';

/** What neither may do: above all, look past row-level security. */
const LIMITS = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION';

/**
 * The two roles and the database, made where they are missing. Asked at every start, because a crash may have come
 * between initdb and the last of them. The superuser is used for nothing else: it sees every row of every agency.
 */
export async function ensureRoles(port: number, credentials: Credentials): Promise<void> {
  const url = urlOf({ role: 'postgres', password: credentials.superuser, port }, 'postgres');
  await withConnection(url, async (client) => {
    await ensureRole(client, OWNER, credentials.owner);
    await ensureRole(client, SERVICE, credentials.service);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  });
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) await client.query(`create role ${role} ${LIMITS} password ${client.escapeLiteral(password)}`);
}
