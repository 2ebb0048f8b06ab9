import { CASE_NAMES, caseSheet } from '../../test/fixtures/sheets.js';
import { aSource, aWorkbook, entriesOf } from '../../test/fixtures/workbook.js';
import type { SheetAnswer } from '../sheet/answer-sheet.js';
import { likeness } from './likeness.js';

const FULL: SheetAnswer[] = [
  {
    factor: 'L1',
    level: 2,
    confidence: 'high',
    note: '第一行\n第二行',
    cause: 'law',
    names: [
      { kind: 'body', name: '內政部' },
      { kind: 'statute', name: '戶籍法' },
      { kind: 'statute', name: '個人資料保護法' },
    ],
    evidence: [
      {
        kind: 'reference',
        title: '會議紀錄',
        documentNumber: '府計字第0980001234號',
        date: '2009-03',
        holder: '計畫處',
      },
      { kind: 'reference', title: '=HYPERLINK("http://x")', date: '2009-03-05' },
      { kind: 'reference', title: '函' },
    ],
  },
  { factor: 'L2', status: 'unknown', reason: '尚待釋示', askWhom: '法制單位' },
  { factor: 'T3', status: 'not-applicable', reason: '本案沒有' },
  { factor: 'S1', status: 'unknown', reason: '=1+1' },
  { factor: 'G1', status: 'unanswered', note: '先記下來' },
];

describe('a workbook on its way out and back', () => {
  it.each(CASE_NAMES)('%s comes back as it went out, in both languages', async (name) => {
    const source = aSource(caseSheet(name));
    for (const locale of ['zh-TW', 'en'] as const) {
      const entries = await entriesOf(await aWorkbook(source, locale));
      expect(entries.size).toBe(58);
      for (const { factor, content } of source.answers) {
        expect(likeness(entries.get(factor)!.content)).toBe(likeness(content));
        expect(entries.get(factor)).toMatchObject({ touched: false });
      }
    }
  });

  it('carries everything an answer can say, several names and pieces of evidence too', async () => {
    const entries = await entriesOf(await aWorkbook(aSource({ answers: FULL })));
    expect(entries.get('L1')).toMatchObject({ touched: false, sheet: '法規制度面', cell: 'I5', etag: '"1"' });
    expect(entries.get('L1')!.content.evidence).toEqual(FULL[0]!.evidence);
    expect(entries.get('L1')!.content.names).toEqual([
      { kind: 'statute', name: '戶籍法' },
      { kind: 'statute', name: '個人資料保護法' },
      { kind: 'body', name: '內政部' },
    ]);
    for (const { factor, ...content } of FULL) expect(likeness(entries.get(factor)!.content)).toBe(likeness(content));
  });
});
