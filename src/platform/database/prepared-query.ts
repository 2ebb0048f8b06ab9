import type { PoolClient, QueryResultRow } from 'pg';
import { transaction } from './unit-of-work.js';

/**
 * A statement on a hot path, which PostgreSQL parses and plans once for each connection instead of each time: with
 * policies on every table the planning costs more than the work. Inside a unit of work.
 *
 * @param name unique in the service; the same name always stands for the same text
 */
export async function preparedQuery<T extends QueryResultRow>(
  name: string,
  text: string,
  values: unknown[],
): Promise<T[]> {
  const client = (await transaction().queryRunner!.connect()) as PoolClient;
  const { rows } = await client.query<T>({ name, text, values });
  return rows;
}
