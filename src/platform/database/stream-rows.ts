import type { EntityManager } from 'typeorm';
import { transaction } from './unit-of-work.js';

const PORTION = 1000;
let opened = 0;

/**
 * A query's rows as they are wanted, a portion at a time: memory stays the same however many there are. Only inside a
 * unit of work, which has to last until the last row is taken; leaving the loop closes the query.
 *
 * A cursor of PostgreSQL's own rather than a suspended portal: the connection's time limits then hold for each portion
 * instead of the whole, and a reader who takes nothing for 30 seconds loses the connection (see data-source.ts).
 *
 * @param portion rows fetched at once: fewer where they are large
 */
export function streamRows<T>(text: string, values: unknown[] = [], portion = PORTION): AsyncGenerator<T, void> {
  // Taken now: a stream asks for its rows when a socket has drained, and that belongs to no unit of work.
  return fetched<T>(transaction(), text, values, portion);
}

async function* fetched<T>(
  manager: EntityManager,
  text: string,
  values: unknown[],
  portion: number,
): AsyncGenerator<T, void, undefined> {
  const cursor = `rows_${(opened += 1)}`;
  await manager.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${text}`, values);
  try {
    for (;;) {
      const rows = await manager.query<T[]>(`FETCH ${portion} FROM ${cursor}`);
      yield* rows;
      if (rows.length < portion) return;
    }
  } finally {
    // Where the transaction has failed already, the cursor is gone with it.
    await manager.query(`CLOSE ${cursor}`).catch(() => undefined);
  }
}
