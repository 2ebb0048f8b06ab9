import type { Queries } from './service-user.js';

export const OWNER_READS = 'owner_reads';

/**
 * Policies bind the owner too, so that its functions see no more than they are meant to; but whoever makes a backup
 * must see every row, without the exclusive lock that suspending the policies would take, and a superuser or BYPASSRLS is
 * not to be had everywhere. So each table gets one more policy: the owner reads all of it in a session of its own, which
 * a function of the owner that the service calls is not. Idempotent; run as owner after the migrations.
 */
export async function letOwnerRead(owner: Queries): Promise<void> {
  for (const table of await tablesWithout(owner)) {
    await owner.query(
      `CREATE POLICY ${OWNER_READS} ON "${table}" FOR SELECT TO CURRENT_USER USING (session_user = current_user)`,
    );
  }
}

/** Tables of which the owner might not see every row. */
export async function tablesWithout(owner: Queries): Promise<string[]> {
  const rows = (await owner.query(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relrowsecurity
        AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = $1)
      ORDER BY c.relname`,
    [OWNER_READS],
  )) as { name: string }[] | { rows: { name: string }[] };
  return ('rows' in rows ? rows.rows : rows).map(({ name }) => name);
}
