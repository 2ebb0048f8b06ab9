import { bodyOfRow, isChanged, rowOfAnswer, rowOfFields } from './table-form.js';

const row = (answer: string, confidence = '', reason = '') => ({ answer, confidence, reason, seen: '"1"' });

describe('A row of the fast table', () => {
  it('keeps what the table does not show: remarks, cause, what stands in the way', () => {
    const content = {
      level: 2,
      note: '待函釋',
      cause: 'law',
      names: [{ kind: 'statute', name: '稅捐稽徵法' }],
    } as const;
    expect(bodyOfRow(row('3', 'high'), content)).toEqual({ ...content, level: 3, confidence: 'high' });
  });

  it('is written only if it says something else', () => {
    expect(isChanged(row('3', 'high'), { level: 3, confidence: 'high' })).toBe(false);
    expect(isChanged(row('3', 'low'), { level: 3, confidence: 'high' })).toBe(true);
    expect(isChanged(row(''), null)).toBe(false);
    expect(isChanged(row('unknown', '', '不是本科業務'), { status: 'unknown', reason: '不是本科業務' })).toBe(false);
  });

  it('forgets a confidence that no longer belongs to a level, without calling that a change', () => {
    expect(isChanged(row('unknown', 'high', '理由'), { status: 'unknown', reason: '理由' })).toBe(false);
  });

  it('clears an answer that was emptied', () => {
    expect(bodyOfRow(row(''), { level: 3, note: 'x' })).toEqual({ status: 'unanswered' });
  });

  it('comes back from its answer, and from its fields', () => {
    expect(rowOfAnswer({ status: 'not-applicable', reason: '無此程序' }, '"4"')).toEqual({
      answer: 'not-applicable',
      confidence: '',
      reason: '無此程序',
      seen: '"4"',
    });
    expect(rowOfFields({ 'answer-L1': '2', 'seen-L1': '"1"' }, 'L1')).toEqual(row('2'));
    expect(rowOfFields({}, 'L1')).toBeNull();
  });
});
