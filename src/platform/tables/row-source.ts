import type { Table, TableRecord } from './table.js';

/** A table's rows, taken in portions: the end of one sheet is not the end of the rows. */
export class RowSource {
  private readonly iterator: Iterator<TableRecord> | AsyncIterator<TableRecord>;
  private waiting: IteratorResult<TableRecord> | null = null;

  constructor(rows: Table['rows']) {
    this.iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }

  /** The next rows, at most so many. */
  async *next(most: number): AsyncGenerator<TableRecord, void, undefined> {
    for (let taken = 0; taken < most && (await this.hasMore()); taken++) {
      const { value } = this.waiting as IteratorYieldResult<TableRecord>;
      this.waiting = null;
      yield value;
    }
  }

  async hasMore(): Promise<boolean> {
    this.waiting ??= await this.iterator.next();
    return this.waiting.done !== true;
  }

  /** Lets go of what the rows come from, however far they were read. */
  async close(): Promise<void> {
    await this.iterator.return?.();
  }
}
