import type { Locale } from '../advice/action.js';
import { readListPage } from '../platform/http/list-page.js';
import { formatOf } from '../platform/tables/table-format.js';
import type { TableFormat } from '../platform/tables/table-format.js';
import { TREND_TABLE_NAMES } from './trend-tables.js';
import type { TrendTableName } from './trend-tables.js';

/**
 * `?format=` for a file, of the dimensions unless `?table=` says otherwise.
 *
 * @throws AppError 422 for what is neither
 */
export function readTrendQuery(
  query: Readonly<Record<string, unknown>>,
  locale: Locale,
): { format: TableFormat | null; table: TrendTableName } {
  const { format, rest } = formatOf(query, locale);
  const isTable = (value: string) => TREND_TABLE_NAMES.some((name) => name === value);
  const { filters } = readListPage(rest, locale, () => false, { table: isTable });
  return { format, table: (filters['table'] as TrendTableName | undefined) ?? 'dimensions' };
}
