import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { streamRows } from '../platform/database/stream-rows.js';
import { QUERIES } from './export-queries.js';
import type { StoredTable } from './export-queries.js';
import type { ExportedSheet } from './answer-rows.js';

/** Sheets are long texts: few at a time. */
const SHEETS_AT_ONCE = 50;

/** Everything there is, as far as PostgreSQL's policies let the reader see it. Inside a unit of work that lasts. */
@Injectable()
export class ExportsRepository {
  rows<R>(name: StoredTable): AsyncIterable<R> {
    return streamRows<R>(QUERIES[name]);
  }

  async countSubmissions(): Promise<number> {
    const [row] = await transaction().query<[{ n: number }]>('SELECT count(*)::integer AS n FROM submission_facts');
    return row.n;
  }

  sheets(): AsyncIterable<ExportedSheet> {
    return streamRows<ExportedSheet>(QUERIES.sheets, [], SHEETS_AT_ONCE);
  }
}
