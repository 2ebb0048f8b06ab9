import type { SheetAnswer } from './answer-sheet.js';
import { isSameAnswer } from './same-answer.js';

const said: SheetAnswer = { factor: 'L2', level: 3, note: '已函復' };

describe('An answer at two times', () => {
  it('is the same whatever the order of its members and whoever else has answered', () => {
    const sealed = {
      note: '已函復',
      level: 3 as const,
      factor: 'L2',
      agreement: { n: 5, median: 4, range: 2, agreed: 1 },
    };
    expect(isSameAnswer({ ...said, respondents: [{ role: '承辦', level: 2 }] }, sealed as never)).toBe(true);
  });

  it('is another with another level, another note, or another piece of evidence', () => {
    expect(isSameAnswer(said, { ...said, level: 2 })).toBe(false);
    expect(isSameAnswer(said, { ...said, note: '已函復，如附件' })).toBe(false);
    expect(isSameAnswer(said, { ...said, evidence: [{ kind: 'reference', title: '函' }] })).toBe(false);
  });

  it('is another where there was none, and the same where there is still none', () => {
    expect(isSameAnswer(undefined, said)).toBe(false);
    expect(isSameAnswer(undefined, undefined)).toBe(true);
  });
});
