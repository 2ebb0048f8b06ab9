import type ExcelJS from 'exceljs';
import { LEVELS, STATUS_CHOICES } from './choices.js';
import { ANSWERED, ASKED, columnOf, COLUMNS, HEAD_ROW } from './columns.js';
import { dropDown } from './drop-down.js';
import { plain } from './likeness.js';
import { answerStyle, askedStyle, footer, headStyle, LOCKED, pageSetup, titleStyle, WIDTHS } from './workbook-style.js';
import type { ModelRow, ModelSheet, WorkbookModel } from './workbook-model.js';

/** One dimension's factors, a row each: the question and its levels on the left, the answer on the right. */
export function addAnswers(workbook: ExcelJS.Workbook, model: WorkbookModel, { name, title, rows }: ModelSheet): void {
  const { locale } = model;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROW }],
    pageSetup: pageSetup({ fitToWidth: 2, printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`, printTitlesColumn: 'A:B' }),
    headerFooter: { oddFooter: footer(model) },
  });
  sheet.columns = COLUMNS.map((column) => ({ width: WIDTHS[column] }));
  addHeads(sheet, model, `${title}　${plain(model.pilotTitle)}`);
  rows.forEach((row, index) => writeRow(sheet, HEAD_ROW + 1 + index, row, model));
  sheet.getCell(1, 1).style = titleStyle(locale);
  void sheet.protect('', LOCKED);
}

function addHeads(sheet: ExcelJS.Worksheet, { words, locale }: WorkbookModel, title: string): void {
  sheet.getCell(1, 1).value = title;
  sheet.getCell(2, 1).value = words.sheetLead;
  sheet.getCell(2, 1).style = { font: { name: headStyle(locale).font!.name!, size: 11 } };
  COLUMNS.forEach((column, index) => (sheet.getCell(HEAD_ROW, index + 1).value = words.heads[column]));
  COLUMNS.forEach((_, index) => {
    sheet.getCell(HEAD_ROW - 1, index + 1).style = headStyle(locale);
    sheet.getCell(HEAD_ROW, index + 1).style = headStyle(locale);
  });
  const groups = {
    asked: ['question', 'level5'],
    answer: ['answer', 'cause'],
    obstacles: ['statute', 'system'],
  } as const;
  for (const [group, [from, to]] of Object.entries({ ...groups, evidence: ['documentNumber', 'holder'] as const })) {
    sheet.mergeCells(HEAD_ROW - 1, columnOf(from), HEAD_ROW - 1, columnOf(to));
    sheet.getCell(HEAD_ROW - 1, columnOf(from)).value = words.groups[group as keyof typeof words.groups];
  }
}

function writeRow(sheet: ExcelJS.Worksheet, at: number, row: ModelRow, model: WorkbookModel): void {
  const { locale } = model;
  ASKED.forEach((column, index) => {
    const cell = sheet.getCell(at, index + 1);
    cell.value = plain(row.asked[column]);
    cell.style = askedStyle(locale);
  });
  ANSWERED.forEach((column, index) => {
    const cell = sheet.getCell(at, ASKED.length + index + 1);
    const text = plain(row.answer[column]);
    if (text !== '') cell.value = column === 'answer' && /^[1-5]$/.test(text) ? Number(text) : text;
    cell.style = answerStyle(locale, column === 'answer');
  });
  addChoices(sheet, at, row, model);
}

function addChoices(
  sheet: ExcelJS.Worksheet,
  at: number,
  { mayBeNotApplicable }: ModelRow,
  model: WorkbookModel,
): void {
  const { words, choices } = model;
  const statuses = mayBeNotApplicable ? STATUS_CHOICES : STATUS_CHOICES.slice(0, 1);
  const answers = [...LEVELS.map(String), ...statuses.map((status) => choices.statuses[status])];
  const prompt = mayBeNotApplicable ? words.prompts.answerWithNotApplicable : words.prompts.answer;
  sheet.getCell(at, columnOf('answer')).dataValidation = dropDown(answers, words.refused, prompt);
  const confidences = dropDown(Object.values(choices.confidences), words.refused, words.prompts.confidence);
  sheet.getCell(at, columnOf('confidence')).dataValidation = confidences;
  sheet.getCell(at, columnOf('cause')).dataValidation = dropDown(Object.values(choices.causes), words.refused);
}
