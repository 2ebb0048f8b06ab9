import { structure } from '../../test/fixtures/framework.js';
import type { Track } from '../scoring/framework-structure.js';
import { parseAnswerContent } from './parse-answer-content.js';
import { rulesOf } from './sheet-rules.js';

function parsed(input: unknown, factor = 'L2', track?: Track): unknown {
  const result = parseAnswerContent(input, factor, rulesOf(structure), track, 'zh-TW');
  return 'faults' in result ? result.faults.map(({ pointer, code }) => `${pointer} ${code}`) : result.answer;
}

describe('the content of one answer', () => {
  it('is read by the rules of a sheet, with pointers from its own root', () => {
    expect(parsed({ level: 2, confidence: 'high' })).toEqual({ level: 2, confidence: 'high' });
    expect(parsed({ level: 7, evidence: [{}] })).toEqual([
      '/level level-range',
      '/evidence/0/kind required',
      '/evidence/0/title required',
    ]);
    expect(parsed({})).toEqual(['/level level-missing']);
    expect(parsed([])).toEqual([' wrong-type']);
  });

  it('may clear the answer', () => {
    expect(parsed({ status: 'unanswered' })).toEqual({ status: 'unanswered' });
  });

  it('names neither factor nor respondents; an agreement is dropped', () => {
    expect(parsed({ factor: 'L2', level: 2, respondents: [] })).toEqual([
      '/factor unknown-field',
      '/respondents unknown-field',
    ]);
    expect(parsed({ level: 2, agreement: { n: 5 } })).toEqual({ level: 2 });
  });

  it('is not-applicable only where factor and track allow it', () => {
    const absent = { status: 'not-applicable', reason: '本案無介接' };
    expect(parsed(absent, 'T9', 'process')).toEqual(absent);
    expect(parsed(absent, 'T3')).toEqual(absent);
    for (const factor of ['T9', 'L2', 'S1']) expect(parsed(absent, factor)).toEqual(['/status not-applicable-refused']);
  });

  it('is refused as a whole for a factor that the framework lacks', () => {
    expect(parsed({ level: 2 }, 'X1')).toEqual([' unknown-factor']);
  });
});
