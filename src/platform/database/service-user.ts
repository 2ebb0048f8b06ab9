/** Only what is asked of a connection here. */
export interface Queries {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

export class UnsafeServiceUserError extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(`The service's database user can get past row-level security: ${reasons.join('; ')}`);
    this.name = 'UnsafeServiceUserError';
  }
}

const QUESTION = `
  SELECT r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
    (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('public', 'jobs') AND c.relkind IN ('r', 'p', 'v', 'S', 'm')
        AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owned,
    (SELECT count(*)::int FROM pg_roles other WHERE (other.rolsuper OR other.rolbypassrls)
        AND other.rolname <> current_user AND pg_has_role(current_user, other.oid, 'MEMBER')) AS powerful,
    (SELECT coalesce(array_agg(c.relname::text ORDER BY c.relname), '{}') FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'm') AND c.relname <> 'migrations'
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity)) AS unprotected
  FROM pg_roles r WHERE r.rolname = current_user`;

interface Answer {
  superuser: boolean;
  bypasses: boolean;
  owned: number;
  powerful: number;
  unprotected: string[];
}

/** @throws UnsafeServiceUserError if policies do not bind this user, or a table has none */
export async function refuseUnsafeServiceUser(connection: Queries): Promise<void> {
  const [answer] = (await connection.query(QUESTION)) as [Answer];
  const reasons = [
    answer.superuser && 'it is a superuser',
    answer.bypasses && 'it has BYPASSRLS',
    answer.owned > 0 && `it owns ${answer.owned} table(s) or is a member of their owner`,
    answer.powerful > 0 && 'it is a member of a role that bypasses policies',
    answer.unprotected.length > 0 && `without forced policies: ${answer.unprotected.join(', ')}`,
  ].filter((reason) => reason !== false);
  if (reasons.length > 0) throw new UnsafeServiceUserError(reasons);
}
