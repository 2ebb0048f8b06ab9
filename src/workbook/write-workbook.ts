import ExcelJS from 'exceljs';
import { plain } from './likeness.js';
import { MARKER_SHEET, markerRows } from './marker.js';
import { askedStyle, LOCKED, pageSetup, titleStyle } from './workbook-style.js';
import { addAnswers } from './write-answers-sheet.js';
import { addMore } from './write-more-sheet.js';
import type { WorkbookModel } from './workbook-model.js';

/**
 * The workbook as an .xlsx file. Every text is written as a text, whatever it begins with: nothing of it is ever a
 * formula, and cells for texts are formatted as text so that it stays one when somebody edits it.
 */
export async function writeWorkbook(model: WorkbookModel): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = model.words.title;
  addInstructions(workbook, model);
  for (const sheet of model.sheets) addAnswers(workbook, model, sheet);
  addMore(workbook, model);
  const marker = workbook.addWorksheet(MARKER_SHEET, { state: 'veryHidden' });
  marker.addRows(markerRows(model.marker));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addInstructions(workbook: ExcelJS.Workbook, { words, instructions, locale }: WorkbookModel): void {
  const sheet = workbook.addWorksheet(words.sheets.instructions, { pageSetup: pageSetup({ fitToWidth: 1 }) });
  sheet.columns = [{ width: 18 }, { width: 100 }];
  sheet.addRow([words.title]);
  sheet.getCell('A1').style = titleStyle(locale);
  for (const { heading, lines } of instructions) {
    const row = sheet.addRow([heading, lines.map(plain).join('\n')]);
    row.getCell(1).style = { ...askedStyle(locale), font: { ...askedStyle(locale).font, bold: true } };
    row.getCell(2).style = askedStyle(locale);
  }
  void sheet.protect('', LOCKED);
}
