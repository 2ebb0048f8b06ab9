import { buffer, text } from 'node:stream/consumers';
import { csvTable } from './csv-table.js';
import { jsonTable } from './json-table.js';
import { column } from './table.js';
import type { Cell, CellKind, Table } from './table.js';

const tableOf = (cells: readonly Cell[], kind: CellKind = 'text'): Table => ({
  name: '清單',
  locale: 'zh-TW',
  columns: [column('value', '值', kind)],
  rows: cells.map((value) => ({ value })),
});
const csv = async (cells: readonly Cell[], kind?: CellKind) =>
  (await text(csvTable(tableOf(cells, kind)))).split('\r\n').slice(1, -1);

describe('A table as CSV', () => {
  it('begins with the mark that tells Excel it is UTF-8, and ends every line as RFC 4180 asks', async () => {
    expect((await buffer(csvTable(tableOf(['甲'])))).toString('utf8')).toBe('\ufeff值\r\n甲\r\n');
  });

  it('puts quotes around what would otherwise end the field, and doubles those inside', async () => {
    expect(await csv(['甲,乙', '他說"好"', '兩\n行'])).toEqual(['"甲,乙"', '"他說""好"""', '"兩\n行"']);
  });

  it.each([
    '=1+1',
    '+886',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\rx',
    '＝cmd',
    '＋1',
    '－1',
    '＠a',
    '  =1',
    '"=1',
    '“=1',
    '\u200b=1',
    '\u3000＝1',
  ])('keeps %j from being run', async (formula) => {
    const [field] = await csv([formula]);
    expect(field!.replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['甲＝乙', 'a-b', '第 1 級', "it's"])('leaves %j as it is', async (harmless) => {
    expect(await csv([harmless])).toEqual([harmless]);
  });

  it('writes numbers as numbers, also negative ones', async () => {
    expect(await csv([-1.5, 0.425], 'number')).toEqual(['-1.5', '0.425']);
  });

  it('writes moments where people live: 02:32 in UTC is 10:32 in Taipei', async () => {
    expect(await csv([new Date('2026-11-23T02:32:10Z')], 'moment')).toEqual(['2026-11-23 10:32:10']);
  });

  it('writes yes and no in the reader’s language, and nothing where there is nothing', async () => {
    expect(await csv([true, false, null], 'flag')).toEqual(['是', '否', '']);
  });

  it('drops characters that no file format carries', async () => {
    expect(await csv(['甲\u0000\u000b乙\ud800'])).toEqual(['甲乙\ufffd']);
  });
});

describe('A table as JSON', () => {
  it('is an array of records under the columns’ keys, moments in UTC', async () => {
    const cells = [new Date('2026-11-23T02:32:10Z'), null, '=1'];
    expect(JSON.parse(await text(jsonTable(tableOf(cells, 'moment'))))).toEqual([
      { value: '2026-11-23T02:32:10.000Z' },
      { value: null },
      { value: '=1' },
    ]);
  });

  it('is an empty array where there are no rows', async () => {
    expect(JSON.parse(await text(jsonTable(tableOf([]))))).toEqual([]);
  });
});
