import { Client } from 'pg';
import type { TestDatabase } from '../support/database.js';
import { ACCESS } from './access-rules.js';
import type { Row } from './access-rule.js';
import type { Acting } from './acting.js';

/** What came of a statement: the keys of the rows it saw or touched, or PostgreSQL's refusal. */
export type Outcome = string[] | 'refused';

const TELL_WHO =
  "SELECT set_config('app.user_id', $1, true), set_config('app.agency_id', $2, true), set_config('app.roles', $3, true)";
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Raw statements as the service's database user, without any filter, each taken back at once. One connection of the
 * superuser takes on the service user for the statement and looks afterwards what it has touched.
 */
export class Attempts {
  private readonly client: Client;
  private readonly serviceUser: string;

  constructor({ adminUrl, serviceUrl }: TestDatabase) {
    this.client = new Client({ connectionString: adminUrl });
    this.serviceUser = new URL(serviceUrl).username;
  }

  connect(): Promise<unknown> {
    return this.client.connect();
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** The table's rows as they are, whoever may see them. */
  async rows(table: string): Promise<Row[]> {
    const { agency, asAnother, facts = `'{}'` } = ACCESS[table]!;
    const { rows } = await this.client.query<Row>(
      `SELECT ${await this.key(table)} AS key, ${agency} AS agency, to_jsonb(t) || ${facts} AS columns,
        to_jsonb(t) || ${asAnother} AS twin FROM ${table} t ORDER BY key`,
    );
    return rows;
  }

  async read(table: string, acting: Acting): Promise<Outcome> {
    const key = await this.key(table);
    return this.attempt(acting, async (asService) => keysOf(await asService(`SELECT ${key} AS key FROM ${table} t`)));
  }

  /** Tells no row apart, so that only the policies for changing stand in the way, and none for reading. */
  async change(table: string, acting: Acting): Promise<Outcome> {
    const key = await this.key(table);
    return this.attempt(acting, async (asService) => {
      await asService(`UPDATE ${table} SET ${ACCESS[table]!.change}`);
      return keysOf(await this.look(`SELECT ${key} AS key FROM ${table} t WHERE xmin = pg_current_xact_id()::xid`));
    });
  }

  async remove(table: string, acting: Acting): Promise<Outcome> {
    const key = await this.key(table);
    const before = (await this.rows(table)).map((row) => row.key);
    return this.attempt(acting, async (asService) => {
      await asService(`DELETE FROM ${table}`);
      const left = new Set(keysOf(await this.look(`SELECT ${key} AS key FROM ${table} t`)));
      return before.filter((one) => !left.has(one));
    });
  }

  /** @param columns of the new row */
  add(table: string, columns: Row['columns'], acting: Acting): Promise<Outcome> {
    return this.attempt(acting, async (asService) => {
      await asService(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [columns]);
      return [];
    });
  }

  /** Any statement, as the service's user in somebody's name. */
  run(sql: string, acting: Acting): Promise<Outcome> {
    return this.attempt(acting, async (asService) => (await asService(sql)).map((row) => JSON.stringify(row)));
  }

  private async attempt(
    { userId, agencyId, roles }: Acting,
    work: (asService: AsService) => Promise<string[]>,
  ): Promise<Outcome> {
    await this.client.query('BEGIN');
    try {
      return await work(async (sql, values = []) => {
        await this.client.query(`SET LOCAL SESSION AUTHORIZATION ${this.serviceUser}`);
        if (roles !== null) await this.client.query(TELL_WHO, [userId ?? '', agencyId ?? '', roles]);
        const { rows } = await this.client.query<Record<string, unknown>>(sql, values);
        await this.client.query('RESET SESSION AUTHORIZATION');
        return rows;
      });
    } catch (error) {
      if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return 'refused';
      throw error;
    } finally {
      await this.client.query('ROLLBACK');
    }
  }

  private async look(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.client.query<Record<string, unknown>>(sql)).rows;
  }

  private async key(table: string): Promise<string> {
    const { rows } = await this.client.query<{ name: string }>(
      `SELECT 't.' || a.attname AS name FROM pg_index i
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
        WHERE i.indrelid = $1::regclass AND i.indisprimary ORDER BY a.attnum`,
      [table],
    );
    return `concat_ws('/', ${rows.map(({ name }) => name).join(', ')})`;
  }
}

type AsService = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

const keysOf = (rows: Record<string, unknown>[]): string[] => rows.map((row) => String(row['key'])).sort();
