import ExcelJS from 'exceljs';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { odsTable } from './ods-table.js';
import { column } from './table.js';
import type { Table, TableRecord } from './table.js';
import { xlsxTables } from './xlsx-table.js';

const COLUMNS = [
  column('name', '名稱 <1>'),
  column('score', '分數', 'number'),
  column('share', '比例', 'percent'),
  column('day', '日期', 'date'),
  column('at', '時間', 'moment'),
  column('final', '定案', 'flag'),
];
const ROW: TableRecord = {
  name: '甲 & 乙 <機關>\n第二行',
  score: -12.5,
  share: 0.425,
  day: '2009-05-31',
  at: new Date('2026-11-23T02:32:10Z'),
  final: true,
};
const tableOf = (rows: Table['rows'], name = '提送/版本'): Table => ({ name, locale: 'zh-TW', columns: COLUMNS, rows });

async function excel(tables: Table[], mostRows?: number): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await buffer(xlsxTables(tables, mostRows));
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

async function ods(table: Table) {
  const zip = await fromBufferPromise(await buffer(odsTable(table)), { lazyEntries: true, autoClose: false });
  const parts: { name: string; isPacked: boolean; text: string }[] = [];
  for await (const entry of zip.eachEntry()) {
    const text = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
    parts.push({ name: entry.fileName, isPacked: entry.compressionMethod !== 0, text });
  }
  return parts;
}
const content = async (table: Table) => (await ods(table)).find(({ name }) => name === 'content.xml')!.text;

describe('A table as XLSX', () => {
  it('comes back from another reader with every type it had', async () => {
    const sheet = (await excel([tableOf([ROW])])).worksheets[0]!;
    expect(sheet.getRow(1).values).toEqual([undefined, ...COLUMNS.map(({ heading }) => heading)]);
    expect(sheet.getRow(2).values).toEqual([
      undefined,
      '甲 & 乙 <機關>\n第二行',
      -12.5,
      0.425,
      new Date('2009-05-31T00:00:00Z'),
      new Date('2026-11-23T10:32:10Z'),
      true,
    ]);
    expect(sheet.getCell('C2').numFmt).toBe('0.0%');
  });

  it('keeps the heading in sight, and names the sheet as every spreadsheet takes it', async () => {
    const sheet = (await excel([tableOf([])])).worksheets[0]!;
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(sheet.name).toBe('提送 版本');
  });

  it('holds no formula: what looks like one is a quoted text', async () => {
    const sheet = (await excel([tableOf([{ name: '=HYPERLINK("http://x")' }])])).worksheets[0]!;
    expect(sheet.getCell('A2').type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell('A2').value).toBe('=HYPERLINK("http://x")');
  });

  it('goes on upon another sheet where one is full', async () => {
    const rows = ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ name }));
    const { worksheets } = await excel([tableOf(rows, '名單'), tableOf([], '名單')], 3);
    expect(worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['名單', 3],
      ['名單 (2)', 3],
      ['名單 (3)', 2],
      ['名單 (4)', 1],
    ]);
    expect(worksheets[2]!.getCell('A2').value).toBe('戊');
  });

  it('breaks off where its rows do', async () => {
    const failing = (function* () {
      yield ROW;
      throw new Error('the database went away');
    })();
    await expect(buffer(xlsxTables([tableOf(failing)]))).rejects.toThrow('the database went away');
  });

  it('lets go of its rows when nobody reads on', async () => {
    const closed = Promise.withResolvers<string>();
    const endless = (function* () {
      try {
        for (;;) yield ROW;
      } finally {
        closed.resolve('closed');
      }
    })();
    for await (const _ of xlsxTables([tableOf(endless)])) break;
    expect(await closed.promise).toBe('closed');
  });
});

describe('A table as ODS', () => {
  it('is a package as OpenDocument 1.3 asks: its type first and not packed, then a list of its parts', async () => {
    const parts = await ods(tableOf([ROW]));
    expect(parts[0]).toEqual({
      name: 'mimetype',
      isPacked: false,
      text: 'application/vnd.oasis.opendocument.spreadsheet',
    });
    const listed = parts.find(({ name }) => name === 'META-INF/manifest.xml')!.text;
    for (const { name } of parts.slice(2)) expect(listed).toContain(`manifest:full-path="${name}"`);
  });

  it('gives every cell its type', async () => {
    const xml = await content(tableOf([ROW]));
    expect(xml).toContain('<text:p>甲 &amp; 乙 &lt;機關&gt;</text:p><text:p>第二行</text:p>');
    expect(xml).toContain('office:value-type="float" office:value="-12.5"');
    expect(xml).toContain('office:value-type="percentage" office:value="0.425"');
    expect(xml).toContain('office:value-type="date" office:date-value="2009-05-31"');
    expect(xml).toContain('office:value-type="date" office:date-value="2026-11-23T10:32:10"');
    expect(xml).toContain('office:value-type="boolean" office:boolean-value="true"');
  });

  it('holds no formula, and keeps blanks and tabs', async () => {
    const xml = await content(tableOf([{ name: '=1+1' }, { name: ' a\tb   c' }]));
    expect(xml).not.toContain('table:formula');
    expect(xml).toContain('office:value-type="string"><text:p>=1+1</text:p>');
    expect(xml).toContain('<text:s text:c="1"/>a<text:tab/>b<text:s text:c="3"/>c');
  });
});
