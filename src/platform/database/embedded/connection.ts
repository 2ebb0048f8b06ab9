import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

export const HOST = '127.0.0.1';
const CONNECT_TIMEOUT_MS = 5_000;
const PROOF = 'readiness-proof';

export interface Login {
  role: string;
  password: string;
  port: number;
}

/** @param login whose password is safe in a URL (credentials.ts) */
export function urlOf({ role, password, port }: Login, database: string): string {
  return `postgres://${role}:${password}@${HOST}:${port}/${encodeURIComponent(database)}`;
}

export async function withConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // Without a listener a server that goes away between two queries would end the whole process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Whether the server on the port runs on this very folder. It is asked to read out a file just put there: passwords
 * and paths would not do, as a copied data folder has the same passwords and a moved one another path.
 *
 * @returns false as well if nobody answers, or not yet
 */
export async function answersFor(cluster: string, port: number, superuserPassword: string): Promise<boolean> {
  const url = urlOf({ role: 'postgres', password: superuserPassword, port }, 'postgres');
  const proof = randomBytes(16).toString('hex');
  const file = join(cluster, PROOF);
  await putNew(file, proof);
  try {
    const { rows } = await withConnection(url, (client) =>
      client.query<{ read: string }>('select pg_read_file($1) as read', [PROOF]),
    );
    return rows[0]?.read === proof;
  } catch {
    return false;
  } finally {
    await rm(file, { force: true });
  }
}

/** Never through a link: the folder belongs to the database's user, and we may be root. */
async function putNew(file: string, text: string): Promise<void> {
  await rm(file, { force: true });
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.chmod(0o644);
  } catch (cause) {
    throw new Error(`${file} cannot be written: ${(cause as Error).message}`, { cause });
  } finally {
    await handle.close();
  }
}
