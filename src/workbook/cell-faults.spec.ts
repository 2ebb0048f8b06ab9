import { aSource, aWorkbook, entriesOf, EXPECTED, faultsOf, filledIn, opened } from '../../test/fixtures/workbook.js';

const EMPTY = await aWorkbook();
const withRow = (cells: Parameters<typeof filledIn>[1][string], factor = 'L1') => filledIn(EMPTY, { [factor]: cells });

describe('what people type is forgiven', () => {
  it.each([
    [3, { level: 3 }],
    ['３', { level: 3 }],
    [' 第 3 級 ', { level: 3 }],
    ['Level 3', { level: 3 }],
    ['不清楚 ', { status: 'unknown' }],
    ['Not known', { status: 'unknown' }],
    [{ richText: [{ text: '不' }, { text: '清楚', font: { bold: true } }] }, { status: 'unknown' }],
  ])('%j is an answer', async (answer, said) => {
    const reason = 'status' in said ? { reason: '尚待查證' } : {};
    const entries = await entriesOf(await withRow({ answer, ...reason }));
    expect(entries.get('L1')).toMatchObject({ touched: true, content: said });
  });

  it.each([
    ['98.3.5', '2009-03-05'],
    ['民國98年3月5日', '2009-03-05'],
    ['２００９／３', '2009-03'],
    [new Date(Date.UTC(2009, 2, 5)), '2009-03-05'],
  ])('%j is a date', async (date, said) => {
    const entries = await entriesOf(await withRow({ answer: 3, title: '函', date }));
    expect(entries.get('L1')!.content.evidence).toEqual([{ kind: 'reference', title: '函', date: said }]);
  });

  it('a row of blanks and invisible characters says nothing', async () => {
    const entries = await entriesOf(await withRow({ answer: '　', note: ' \u200b\n', statute: '\n\n' }));
    expect(entries.get('L1')).toMatchObject({ touched: false, content: { status: 'unanswered' } });
  });

  it('a note without an answer is kept as one', async () => {
    const entries = await entriesOf(await withRow({ note: '再問一次' }));
    expect(entries.get('L1')!.content).toEqual({ status: 'unanswered', note: '再問一次' });
  });

  it('a sheet that was renamed, and rows that were sorted or deleted, are still told apart', async () => {
    const workbook = await opened(await aWorkbook(aSource({ answers: [{ factor: 'L2', level: 4 }] })));
    const sheet = workbook.getWorksheet('法規制度面')!;
    sheet.name = '法規（草稿）';
    sheet.spliceRows(5, 1);
    const entries = await entriesOf(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(entries.has('L1')).toBe(false);
    expect(entries.get('L2')).toMatchObject({
      sheet: '法規（草稿）',
      cell: 'I5',
      content: { level: 4 },
      touched: false,
    });
  });
});

describe('what cannot be taken is named by its sheet and cell', () => {
  it.each([
    [{ answer: 6 }, 'I5', 'level-range', '等級須為 1 到 5 的整數，目前是 6。'],
    [{ answer: 2.5 }, 'I5', 'level-range', '等級須為 1 到 5 的整數，目前是 2.5。'],
    [{ answer: '也許' }, 'I5', 'unknown-word', '填的是「也許」；請填下列之一：1、2、3、4、5、不清楚、不適用。'],
    [{ answer: { formula: '1+1', result: 2 } }, 'I5', 'formula', '這一格是公式。請改填文字或數字；公式不會被計算。'],
    [{ answer: { error: '#N/A' } }, 'I5', 'cell-error', '這一格顯示錯誤值 「#N/A」，請清除後重填。'],
    [{ answer: 3, confidence: '很高' }, 'J5', 'unknown-word', '填的是「很高」；請填下列之一：高、中、低。'],
    [{ answer: '不清楚' }, 'K5', 'reason-missing', '選了「不清楚」或「不適用」，請在這一格說明理由。'],
    [
      { answer: '不清楚', reason: '待查', confidence: '高' },
      'J5',
      'level-not-allowed',
      '選了「不清楚」或「不適用」時，不需填把握程度，請清空這一格。',
    ],
    [{ answer: 3, reason: '因為' }, 'K5', 'reason-not-allowed', '選了 1 到 5 時不填理由；說明請寫在備註。'],
    [
      { answer: '不適用', reason: '沒有' },
      'I5',
      'not-applicable-refused',
      '這一題在本案不能填「不適用」。請改填等級，或填「不清楚」並說明理由。',
    ],
    [
      { confidence: '高' },
      'I5',
      'answer-missing',
      '同一列已填把握程度、理由或可以問誰，但這一格還沒有選答案，請補選。',
    ],
    [
      { answer: 3, cause: '天氣' },
      'M5',
      'unknown-word',
      '填的是「天氣」；請填下列之一：法律明文、解釋從嚴、作業慣例、能力或人力、經費。',
    ],
    [{ answer: 3, body: '甲'.repeat(201) }, 'P5', 'wrong-value', '最多 200 個字，目前有 201 個字，請縮短。'],
    [{ answer: 3, note: { formula: 'A1' } }, 'R5', 'formula', '這一格是公式。請改填文字或數字；公式不會被計算。'],
    [{ answer: 3, documentNumber: '府字1號' }, 'U5', 'required', '填了佐證資料，請在這一格補上標題。'],
    [
      { answer: 3, title: '函', date: '去年' },
      'T5',
      'wrong-value',
      '填的是「去年」，不是完整的日期。請填例如 2009-03-05、2009-03 或 98.3.5。',
    ],
  ])('%j', async (cells, cell, code, sentence) => {
    const faults = await faultsOf(await withRow(cells as never));
    expect(faults).toEqual([{ sheet: '法規制度面', cell, code, sentence, head: expect.any(String) as string }]);
  });

  it('all at once, over every sheet, in English too', async () => {
    const bytes = await filledIn(EMPTY, {
      L1: { answer: 9 },
      T12: { answer: 'x', note: { formula: 'A1' } },
      S2: { answer: 0 },
    });
    const faults = await faultsOf(bytes, EXPECTED, 'en');
    expect(faults.map(({ sheet, cell, code }) => [sheet, cell, code])).toEqual([
      ['法規制度面', 'I5', 'level-range'],
      ['科技技術面', 'I16', 'unknown-word'],
      ['科技技術面', 'R16', 'formula'],
      ['案件特性', 'I6', 'level-range'],
    ]);
    expect(faults[0]!.sentence).toBe('A level is a whole number from 1 to 5, but here it is 9.');
  });

  it('a factor twice, and further evidence of no factor', async () => {
    const workbook = await opened(EMPTY);
    workbook.getWorksheet('法規制度面')!.getCell('A6').value = 'l1';
    const more = workbook.getWorksheet('其他佐證資料')!;
    more.getCell('D5').value = '函';
    more.getCell('A6').value = 'Z9';
    more.getCell('A7').value = 'L2';
    more.getCell('B7').value = '府字1號';
    const faults = await faultsOf(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(faults.map(({ sheet, cell, code }) => [sheet, cell, code])).toEqual([
      ['其他佐證資料', 'A5', 'code-missing'],
      ['其他佐證資料', 'A6', 'unknown-factor'],
      ['法規制度面', 'A6', 'duplicate-factor'],
    ]);
  });

  it('further evidence without a title, at its own cell', async () => {
    const workbook = await opened(EMPTY);
    const more = workbook.getWorksheet('其他佐證資料')!;
    more.getCell('A5').value = 'L2';
    more.getCell('B5').value = '府字1號';
    const faults = await faultsOf(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(faults.map(({ sheet, cell, code }) => [sheet, cell, code])).toEqual([['其他佐證資料', 'D5', 'required']]);
  });

  it('a sheet whose heads were changed', async () => {
    const workbook = await opened(EMPTY);
    workbook.getWorksheet('科技技術面')!.getCell('K4').value = '說明';
    const faults = await faultsOf(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(faults.map(({ sheet, code }) => [sheet, code])).toEqual([['科技技術面', 'layout-changed']]);
  });
});
