import { withConnection } from '../../src/platform/database/embedded/connection.js';

/** Everything that migrations make, each thing under its name. The list of migrations itself is left out. */
export type Catalog = Record<string, Record<string, unknown>>;

const OURS = `n.nspname = 'public' AND c.relname NOT LIKE 'migrations%'`;

/** `name` tells one thing of a kind from another; the rest is what is compared. */
const QUESTIONS: Record<string, string> = {
  tables: `SELECT c.relname AS name, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl::text
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} AND c.relkind NOT IN ('i', 'S')`,
  sequences: `SELECT c.relname AS name, c.relacl::text
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} AND c.relkind = 'S'`,
  columns: `SELECT c.relname || '.' || a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull,
      a.attstorage, a.attidentity, pg_get_expr(d.adbin, d.adrelid) AS default, a.attnum
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE ${OURS} AND c.relkind NOT IN ('i', 'S') AND a.attnum > 0 AND NOT a.attisdropped`,
  constraints: `SELECT c.relname || '.' || k.conname AS name, pg_get_constraintdef(k.oid) AS definition, k.convalidated
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS}`,
  indexes: `SELECT c.relname AS name, pg_get_indexdef(c.oid) AS definition, i.indisunique, i.indisvalid
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class t ON t.oid = i.indrelid WHERE ${OURS} AND t.relname <> 'migrations'`,
  policies: `SELECT tablename || '.' || policyname AS name, permissive, roles::text, cmd, qual, with_check
    FROM pg_policies WHERE schemaname = 'public'`,
  functions: `SELECT p.oid::regprocedure::text AS name, pg_get_functiondef(p.oid) AS definition, p.prosecdef,
      p.proacl::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'`,
  triggers: `SELECT c.relname || '.' || t.tgname AS name, pg_get_triggerdef(t.oid) AS definition
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND NOT t.tgisinternal`,
  types: `SELECT t.typname AS name, t.typtype FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = 'public' AND t.typtype IN ('e', 'd')`,
};

export function catalogOf(adminUrl: string): Promise<Catalog> {
  return withConnection(adminUrl, async (client) => {
    const catalog: Catalog = {};
    for (const [kind, sql] of Object.entries(QUESTIONS)) {
      const { rows } = await client.query<{ name: string }>(sql);
      catalog[kind] = Object.fromEntries(rows.map((row) => [row.name, row]));
    }
    return catalog;
  });
}
