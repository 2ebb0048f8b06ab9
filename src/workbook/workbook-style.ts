import type ExcelJS from 'exceljs';
import type { Locale } from '../advice/action.js';
import type { Column } from './columns.js';
import { plain } from './likeness.js';
import type { WorkbookModel } from './workbook-model.js';

/** In characters of the standard font; a Chinese character is as wide as two. */
export const WIDTHS: Readonly<Record<Column, number>> = {
  code: 7,
  name: 14,
  question: 30,
  level1: 26,
  level2: 26,
  level3: 26,
  level4: 26,
  level5: 26,
  answer: 10,
  confidence: 10,
  reason: 28,
  askWhom: 16,
  cause: 14,
  statute: 18,
  database: 18,
  body: 18,
  system: 18,
  note: 36,
  documentNumber: 18,
  date: 13,
  title: 28,
  holder: 18,
};

const FONTS: Readonly<Record<Locale, string>> = { 'zh-TW': 'Microsoft JhengHei', en: 'Calibri' };
const INK = { argb: 'FF1B1B1B' };
const HEAD_FILL = fill('FFDDE6EE');
const ANSWER_FILL = fill('FFFFF9DB');
const LINE = { style: 'thin', color: { argb: 'FF8A939B' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

export const titleStyle = (locale: Locale): Partial<ExcelJS.Style> => ({
  font: { name: FONTS[locale], size: 15, bold: true, color: INK },
});

export const headStyle = (locale: Locale): Partial<ExcelJS.Style> => ({
  font: { name: FONTS[locale], size: 11, bold: true, color: INK },
  fill: HEAD_FILL,
  border: BORDER,
  alignment: { vertical: 'middle', wrapText: true },
});

export const askedStyle = (locale: Locale): Partial<ExcelJS.Style> => ({
  font: { name: FONTS[locale], size: 11, color: INK },
  border: BORDER,
  alignment: { vertical: 'top', wrapText: true },
});

/** Unlocked, and formatted as text but for what is chosen from a list. */
export const answerStyle = (locale: Locale, isChosen: boolean): Partial<ExcelJS.Style> => ({
  font: { name: FONTS[locale], size: 11, color: INK },
  fill: ANSWER_FILL,
  border: BORDER,
  alignment: { vertical: 'top', wrapText: true, ...(isChosen && { horizontal: 'center' as const }) },
  protection: { locked: false },
  ...(!isChosen && { numFmt: '@' }),
});

/** What stays possible on a protected sheet; there is no password. */
export const LOCKED = { formatColumns: true, formatRows: true } as const;

type Titles = { fitToWidth: number; printTitlesRow?: string; printTitlesColumn?: string };

/** A4 landscape, as many pages high as it takes. */
export function pageSetup(given: Titles): Partial<ExcelJS.PageSetup> {
  const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
  return { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0, margins, ...given };
}

function fill(argb: string): ExcelJS.FillPattern {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** Title left, page right; `&` has a meaning of its own in a footer. */
export function footer({ words, pilotTitle, provenance }: WorkbookModel): string {
  const left = [provenance, pilotTitle].filter((text) => text !== '').join('　');
  const title = plain(left).replace(/\s+/g, ' ').slice(0, 100).replaceAll('&', '&&');
  const { before, between, after } = words.page;
  return `&L${title}&R${before}&P${between}&N${after}`;
}
