import { invalid } from '../http/app-error.js';
import type { Locale } from '../../advice/action.js';

export const TABLE_FORMATS = ['csv', 'xlsx', 'ods', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  json: 'application/json; charset=utf-8',
};

type Query = Readonly<Record<string, unknown>>;

/**
 * Takes `?format=` out of a query, so that what reads the rest need not know it.
 *
 * @returns format null where none was asked for
 * @throws AppError 422 for a format that is not there
 */
export function formatOf<F extends string = TableFormat>(
  query: Query,
  locale: Locale,
  formats: readonly F[] = TABLE_FORMATS as unknown as readonly F[],
): { format: F | null; rest: Query } {
  const { format: asked, ...rest } = query;
  if (asked === undefined) return { format: null, rest };
  const format = formats.find((one) => one === asked);
  if (!format) throw invalid([{ pointer: '/format', code: 'wrong-value', detail: SENTENCES[locale](formats) }]);
  return { format, rest };
}

const SENTENCES: Readonly<Record<Locale, (formats: readonly string[]) => string>> = {
  'zh-TW': (formats) => `format 只能是 ${formats.join('、')} 其中之一。`,
  en: (formats) => `format must be one of ${formats.join(', ')}.`,
};
