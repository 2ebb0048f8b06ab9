import type { Locale } from '../advice/action.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { Words } from '../platform/views/words.js';
import { EXPORT_FORMATS } from './export-file.js';
import { EXPORT_NAMES, EXPORT_SHAPES } from './export-shapes.js';
import type { ExportShape } from './export-said.js';

/** What the export holds, and a button for each of its forms. Pure. */
export function exportsPage(submissions: number, isCentral: boolean, words: Words, locale: Locale) {
  const names = EXPORT_NAMES.filter((name) => isCentral || !(EXPORT_SHAPES[name] as ExportShape).isCentral);
  return {
    isCentral,
    reportsHref: ADDRESSES.portfolioReports(),
    submissions,
    counted: submissions.toLocaleString('en'),
    formats: EXPORT_FORMATS.map((format) => ({
      format,
      href: `/api/v1/exports/everything?format=${format}`,
      about: words.pick(locale, 'exports.formats', format),
    })),
    tables: names.map((name) => ({
      name: words.pick(locale, 'tables.names', name),
      about: words.pick(locale, 'exports.tables', name),
    })),
  };
}
