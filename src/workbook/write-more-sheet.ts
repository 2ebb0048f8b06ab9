import type ExcelJS from 'exceljs';
import { cellName, HEAD_ROW, MORE_COLUMNS } from './columns.js';
import { dropDown } from './drop-down.js';
import { plain } from './likeness.js';
import { answerStyle, footer, headStyle, LOCKED, pageSetup, titleStyle, WIDTHS } from './workbook-style.js';
import type { WorkbookModel } from './workbook-model.js';

/** Rows for further evidence that stand ready. */
const SPARE_ROWS = 60;

/** Evidence beyond the first piece of a factor. */
export function addMore(workbook: ExcelJS.Workbook, model: WorkbookModel): void {
  const { words, locale, more, codes } = model;
  const sheet = workbook.addWorksheet(words.sheets.more, {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: pageSetup({ fitToWidth: 1, printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}` }),
    headerFooter: { oddFooter: footer(model) },
  });
  sheet.columns = MORE_COLUMNS.map((column) => ({ width: column === 'code' ? 10 : WIDTHS[column] * 1.5 }));
  sheet.getCell(1, 1).value = words.sheets.more;
  sheet.getCell(1, 1).style = titleStyle(locale);
  sheet.getCell(2, 1).value = words.moreLead;
  MORE_COLUMNS.forEach((column, index) => {
    sheet.getCell(HEAD_ROW, index + 1).value = words.heads[column];
    sheet.getCell(HEAD_ROW, index + 1).style = headStyle(locale);
  });
  for (let index = 0; index < more.length + SPARE_ROWS; index++) {
    const at = HEAD_ROW + 1 + index;
    MORE_COLUMNS.forEach((column, place) => {
      const text = plain(more[index]?.[column]);
      if (text !== '') sheet.getCell(at, place + 1).value = text;
      sheet.getCell(at, place + 1).style = answerStyle(locale, column === 'code');
    });
    sheet.getCell(cellName(1, at)).dataValidation = dropDown(codes, words.refused);
  }
  void sheet.protect('', LOCKED);
}
