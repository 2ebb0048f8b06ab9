import { aSource, aWorkbook, entriesOf, filledIn } from '../../test/fixtures/workbook.js';
import { frameworkVersion } from '../../test/fixtures/framework-version.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import { compareUpload } from './compare-upload.js';

const ANSWERS = [
  { factor: 'L1', level: 2 as const, confidence: 'high' as const },
  { factor: 'L2', level: 2 as const },
  { factor: 'L3', level: 2 as const },
];

/** Downloaded with ANSWERS, filled in, and held against what the service says now. */
async function compared(
  rows: Parameters<typeof filledIn>[1],
  now: Readonly<Record<string, { content: AnswerContent; etag: string }>> = {},
) {
  const source = aSource({ answers: ANSWERS });
  const entries = [...(await entriesOf(await filledIn(await aWorkbook(source), rows))).values()];
  const standing = source.answers.map((answer) => ({ ...answer, ...now[answer.factor] }));
  return compareUpload({ answers: 'agency', entries }, standing, frameworkVersion.wording, 'zh-TW');
}

const kinds = ({ differences }: Awaited<ReturnType<typeof compared>>) =>
  differences.map(({ factor, kind }) => [factor, kind]);

describe('a workbook that came back, held against the service', () => {
  it('a row that was filled in for the first time is new, one that was changed is changed', async () => {
    const comparison = await compared({ L1: { answer: 4 }, L4: { answer: 5, confidence: '高' } });
    expect(kinds(comparison)).toEqual([
      ['L1', 'changed'],
      ['L4', 'new'],
    ]);
    expect(comparison.unchanged).toBe(56);
    expect(comparison.differences[0]).toMatchObject({
      name: '制度安排',
      sheet: '法規制度面',
      cell: 'I5',
      workbook: [
        { label: '填答', text: '第 4 級' },
        { label: '把握程度', text: '高' },
      ],
      service: [
        { label: '填答', text: '第 2 級' },
        { label: '把握程度', text: '高' },
      ],
      etag: '"1"',
    });
  });

  it('an answer that was changed in the service meanwhile is a conflict', async () => {
    const comparison = await compared({ L1: { answer: 4 } }, { L1: { content: { level: 3 }, etag: '"2"' } });
    expect(kinds(comparison)).toEqual([['L1', 'conflict']]);
    expect(comparison.differences[0]!.etag).toBe('"2"');
  });

  it('a row nobody touched never puts an old answer back', async () => {
    expect(kinds(await compared({}, { L1: { content: { level: 3 }, etag: '"2"' } }))).toEqual([]);
  });

  it('two people who say the same do not disagree', async () => {
    const comparison = await compared(
      { L1: { answer: 4 } },
      { L1: { content: { level: 4, confidence: 'high' }, etag: '"2"' } },
    );
    expect(kinds(comparison)).toEqual([]);
  });

  it('a row that was emptied is no answer taken back, unless somebody decides so', async () => {
    const emptied = { answer: null, confidence: null };
    expect(kinds(await compared({ L1: emptied }))).toEqual([['L1', 'cleared']]);
    const meanwhile = { L1: { content: { level: 3 as const }, etag: '"2"' } };
    expect(kinds(await compared({ L1: emptied }, meanwhile))).toEqual([['L1', 'conflict']]);
  });

  it('an answer that was cleared in the service meanwhile is new again', async () => {
    const cleared = { L1: { content: { status: 'unanswered' as const }, etag: '"2"' } };
    expect(kinds(await compared({ L1: { answer: 4 } }, cleared))).toEqual([['L1', 'new']]);
  });
});
