import { columnWidth } from './column-width.js';
import { xmlText } from './safe-text.js';
import type { TableColumn } from './table.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Positions in `cellXfs` below. */
export const STYLES = { plain: 0, head: 1, text: 2, percent: 3, date: 4, moment: 5, quoted: 6 } as const;

/** Everything about a workbook that is not a sheet. */
export function xlsxParts(sheets: readonly string[]): [name: string, xml: string][] {
  const numbered = sheets.map((name, index) => ({ name, n: index + 1 }));
  return [
    ['xl/styles.xml', XML + STYLE_SHEET],
    ['xl/workbook.xml', XML + workbook(numbered)],
    ['xl/_rels/workbook.xml.rels', XML + workbookRelations(numbered)],
    ['_rels/.rels', XML + relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    ['[Content_Types].xml', XML + contentTypes(numbered)],
  ];
}

/** Up to the first row of values: frozen heading, widths, headings. */
export function sheetHead(columns: readonly TableColumn[]): string {
  const widths = columns.map(
    (one, index) => `<col min="${index + 1}" max="${index + 1}" width="${columnWidth(one)}" customWidth="1"/>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const headings = columns
    .map(({ heading }, index) => textCell(`${columnLetters(index)}1`, heading, STYLES.head))
    .join('');
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${headings}</row>`;
}

export const SHEET_FOOT = '</sheetData></worksheet>';

/** @param text clean; `_x0041_` would be read as the letter A, so its first sign is written that very way */
export function textCell(place: string, text: string, style: number): string {
  const safe = xmlText(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}

/** A, B … Z, AA: the name of a column by its position from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

type Numbered = readonly { readonly name: string; readonly n: number }[];

function workbook(sheets: Numbered): string {
  const list = sheets.map(({ name, n }) => `<sheet name="${xmlText(name)}" sheetId="${n}" r:id="rId${n}"/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${list.join('')}</sheets></workbook>`;
}

function workbookRelations(sheets: Numbered): string {
  const list = sheets.map(({ n }) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`));
  return relations([...list, relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml')].join(''));
}

function relations(list: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
}

function contentTypes(sheets: Numbered): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const parts = [
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    ...sheets.map(({ n }) => override(`worksheets/sheet${n}.xml`, 'worksheet')),
  ];
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types">${defaults}${parts.join('')}</Types>`;
}

const FONT = '<sz val="11"/><name val="Microsoft JhengHei"/>';
const TOP = '<alignment vertical="top"/>';
const WRAP = '<alignment vertical="top" wrapText="1"/>';
const format = (id: number, rest: string, attributes = '') =>
  `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"${attributes}>${rest}</xf>`;

/** A text that looks like a formula is marked as quoted, so that it stays one when somebody edits the cell. */
const STYLE_SHEET = `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDE6EE"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${format(0, TOP)}<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${WRAP}</xf>${format(49, WRAP)}${format(166, TOP)}${format(164, TOP)}${format(165, TOP)}${format(49, WRAP, ' quotePrefix="1"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
