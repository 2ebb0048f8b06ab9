import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Locale } from '../../advice/action.js';
import { CONFIG } from '../config/config-token.js';
import type { Config } from '../config/config.js';
import { safeName } from '../files/safe-name.js';
import { listAnswer, readListPage } from '../http/list-page.js';
import type { ListPage } from '../http/list-page.js';
import { localeOf, pageLocaleOf } from '../http/request-locale.js';
import { Words } from '../views/words.js';
import { jsonRecords } from './json-table.js';
import { pageRows } from './page-rows.js';
import { sendFile, sendTable } from './send-table.js';
import { formatOf, MEDIA_TYPES } from './table-format.js';
import type { TableFormat } from './table-format.js';
import { column } from './table.js';
import { recordTaken } from './taken-tables.js';
import type { CellKind, TableRecord } from './table.js';

type Query = Readonly<Record<string, unknown>>;
type Filters = Readonly<Record<string, string>>;

/** What words a row needs that its view has only as codes. */
export interface RowWords {
  readonly locale: Locale;
  readonly words: Words;
}

/** How a list looks as a table. Headings and name stand in the language files: `tables.columns`, `tables.names`. */
export interface TableShape<V> {
  readonly name: string;
  readonly columns: Readonly<Record<string, CellKind>>;
  /** In words. Programs that ask for JSON get the view itself. */
  readonly row: (view: V, words: RowWords) => TableRecord;
}

/** A list that is read page by page. */
export interface PagedList<L, V> {
  readonly query: Query;
  readonly isPosition: (parts: readonly string[]) => boolean;
  readonly filters?: Readonly<Record<string, (value: string) => boolean>>;
  /** One line more than the limit where there are more. */
  readonly read: (page: ListPage, filters: Filters) => Promise<readonly L[]>;
  readonly position: (line: L) => readonly string[];
  readonly view: (line: L) => V;
  readonly table: TableShape<V>;
}

/** One way for every list of the API: a page of it as JSON, or, with `?format=`, all of it as a file. */
@Injectable()
export class Lists {
  constructor(
    private readonly words: Words,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /** @throws AppError 422 for a query that says nothing we know */
  async answer<L, V>(request: Request, response: Response, list: PagedList<L, V>): Promise<void> {
    const { isPosition, filters, read, position, view, table } = list;
    const { format, rest } = formatOf(list.query, localeOf(request));
    const asked = readListPage(rest, localeOf(request), isPosition, filters);
    if (format) {
      const rows = pageRows((page) => read(page, asked.filters), position, view);
      await this.send(request, response, format, table, rows);
      return;
    }
    const lines = await read(asked, asked.filters);
    response.json(listAnswer(lines, asked.limit, position, view));
  }

  /** A list that is always read whole, as a file. */
  async send<V>(
    request: Request,
    response: Response,
    format: TableFormat,
    { name, columns, row }: TableShape<V>,
    views: Iterable<V> | AsyncIterable<V>,
  ): Promise<void> {
    const locale = pageLocaleOf(request);
    const { words } = this;
    const title = words.pick(locale, 'tables.names', name);
    if (format === 'json') {
      await recordTaken(response, format);
      await sendFile(response, `${safeName(title)}.json`, MEDIA_TYPES.json, jsonRecords(views));
      return;
    }
    const table = {
      name: title,
      locale,
      timeZone: this.config.timeZone,
      columns: Object.entries(columns).map(([key, kind]) =>
        column(key, words.say(locale, `tables.columns.${key}`), kind),
      ),
      rows: rowsOf(views, (view) => row(view, { locale, words })),
    };
    await sendTable(response, table, format);
  }
}

async function* rowsOf<V>(
  views: Iterable<V> | AsyncIterable<V>,
  row: (view: V) => TableRecord,
): AsyncGenerator<TableRecord, void, undefined> {
  for await (const view of views) yield row(view);
}
