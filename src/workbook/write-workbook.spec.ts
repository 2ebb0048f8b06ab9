import { aSource, aWorkbook, cellOf, entriesOf, opened } from '../../test/fixtures/workbook.js';
import { frameworkVersion } from '../../test/fixtures/framework-version.js';
import { HEAD_ROW } from './columns.js';
import { openPackage } from './open-package.js';

const INJECTIONS = ["=cmd|' /C calc'!A0", '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '\r=1+1', '＝1'];

describe('the workbook as somebody opens it', () => {
  it('has a sheet to read first, one for each dimension, the service item, further evidence, and a hidden one', async () => {
    const workbook = await opened(await aWorkbook());
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['填答說明', 'visible'],
      ['法規制度面', 'visible'],
      ['科技技術面', 'visible'],
      ['組織運作面', 'visible'],
      ['跨域治理面', 'visible'],
      ['案件特性', 'visible'],
      ['其他佐證資料', 'visible'],
      ['_version', 'veryHidden'],
    ]);
    const english = await opened(await aWorkbook(aSource(), 'en'));
    expect(english.worksheets.map(({ name }) => name)).toContain('Cross-domain governance');
  });

  it('has every factor with its question and five levels in its own columns', async () => {
    const workbook = await opened(await aWorkbook());
    for (const [code, { 'zh-TW': text }] of Object.entries(frameworkVersion.wording.factors)) {
      expect(cellOf(workbook, code, 'name').value).toBe(text.name);
      expect(cellOf(workbook, code, 'question').text).toContain(text.question);
      expect(cellOf(workbook, code, 'level4').text).toContain(text.levels[3]!.reached);
    }
    expect(Object.keys(frameworkVersion.wording.factors)).toHaveLength(58);
  });

  it('offers levels and words in drop-downs, and 不適用 only where the pilot allows it', async () => {
    const workbook = await opened(await aWorkbook());
    const list = (factor: string, column: 'answer' | 'confidence' | 'cause') =>
      cellOf(workbook, factor, column).dataValidation?.formulae?.[0] as string;
    expect(list('L1', 'answer')).toBe('"1,2,3,4,5,不清楚"');
    expect(list('T3', 'answer')).toBe('"1,2,3,4,5,不清楚,不適用"');
    expect(list('T6', 'answer')).toBe('"1,2,3,4,5,不清楚"');
    expect(list('S1', 'answer')).toBe('"1,2,3,4,5,不清楚"');
    expect(list('L1', 'confidence')).toBe('"高,中,低"');
    expect(list('L1', 'cause')).toBe('"法律明文,解釋從嚴,作業慣例,能力或人力,經費"');
    const process = aSource(undefined, { pilot: { title: '流程', track: 'process' } });
    const other = await opened(await aWorkbook(process));
    expect(cellOf(other, 'T6', 'answer').dataValidation.formulae).toEqual(['"1,2,3,4,5,不清楚,不適用"']);
  });

  it('keeps every drop-down within what a spreadsheet takes', async () => {
    for (const locale of ['zh-TW', 'en'] as const) {
      const workbook = await opened(await aWorkbook(aSource(), locale));
      for (const sheet of workbook.worksheets)
        sheet.eachRow((row) =>
          row.eachCell({ includeEmpty: true }, ({ dataValidation }) => {
            const { formulae = [''], prompt = '', promptTitle = '', error = '' } = dataValidation ?? {};
            expect(String(formulae[0]).length).toBeLessThanOrEqual(257);
            expect(prompt.length).toBeLessThanOrEqual(255);
            expect(error.length).toBeLessThanOrEqual(255);
            expect(promptTitle.length).toBeLessThanOrEqual(32);
          }),
        );
    }
  });

  it('lets nothing be changed but the answers, and prints on A4 across with its heads on every page', async () => {
    const workbook = await opened(await aWorkbook());
    const sheet = workbook.getWorksheet('法規制度面')!;
    expect(sheet.getCell('C5').protection?.locked).not.toBe(false);
    expect(cellOf(workbook, 'L1', 'answer').protection).toMatchObject({ locked: false });
    expect(cellOf(workbook, 'L1', 'holder').protection).toMatchObject({ locked: false });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: HEAD_ROW });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '4:4' });
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
  });

  it.each(INJECTIONS)('%j is a text wherever it stands, and never a formula', async (text) => {
    const names = [{ kind: 'system' as const, name: text }];
    const evidence = [1, 2].map(() => ({
      kind: 'reference' as const,
      title: text,
      holder: text,
      documentNumber: text,
    }));
    const answers = [{ factor: 'L1', level: 3 as const, note: text, names, evidence }];
    const source = aSource({ answers }, { pilot: { title: text, track: 'whole' }, agency: text });
    const bytes = await aWorkbook(source);
    for (const [, xml] of await openPackage(bytes)) expect(xml).not.toMatch(/<f[ >]/);
    const note = cellOf(await opened(bytes), 'L1', 'note');
    expect(note.value).toBe(text.trim());
    expect(note.numFmt).toBe('@');
    expect((await entriesOf(bytes)).get('L1')).toMatchObject({ touched: false });
  });
});
