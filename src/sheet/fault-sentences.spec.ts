import { structure } from '../../test/fixtures/framework.js';
import { faultSentence } from './fault-sentences.js';
import type { Locale } from './finding.js';
import { parseSheet } from './parse-sheet.js';
import { pointerBelow } from './sheet-fault.js';
import { rulesOf } from './sheet-rules.js';

function details(answers: unknown, locale: Locale): string[] {
  const input = { format: 'readiness-answer-sheet/1', framework: 'ecd-56@1', answers };
  const result = parseSheet(input, rulesOf(structure), { locale, for: 'scoring' });
  return 'faults' in result ? result.faults.map(({ detail }) => detail) : [];
}

describe('the sentence of a fault', () => {
  it('names the member, what was found and what is allowed, in Chinese', () => {
    expect(details([{ factor: 'X1', level: 9 }, 'L1', { factor: 'L2', status: 'unknown' }], 'zh-TW')).toEqual([
      '「factor」填的是「X1」，此處沒有這個因素；可用的代碼為 L1 … G26。',
      '「level」須為 1 到 5 的整數，目前是 9，請更正。',
      '「answers[1]」須為物件，目前是「L1」，請更正。',
      '狀態為「unknown」時須說明理由，請在「reason」填寫文字。',
    ]);
  });

  it('does so in English', () => {
    expect(details([{ factor: 'X1', level: 9 }, 'L1', { factor: 'L2', status: 'unknown' }], 'en')).toEqual([
      '“factor” says “X1”, which is no factor here; please use one of L1 … G26.',
      '“level” is 9; please give a whole number from 1 to 5.',
      '“answers[1]” should be an object, but is “L1”; please correct it.',
      'The status “unknown” needs a reason; please write it in “reason”.',
    ]);
  });

  it('repeats no more than 40 characters of what it was given', () => {
    const found = '機'.repeat(100_000);
    const sentence = faultSentence('zh-TW', found, { kind: 'wrong-choice', found, allowed: ['data'] });
    expect(sentence).toBe(`「${'機'.repeat(39)}…」填的是「${'機'.repeat(39)}…」；請填下列之一：data。`);
  });

  it('repeats 40 rare characters whole, and never half of one', () => {
    const sentence = faultSentence('en', 'track', { kind: 'wrong-choice', found: '𠀀'.repeat(40), allowed: ['data'] });
    expect(sentence).toContain(`“${'𠀀'.repeat(40)}”`);
    const longer = faultSentence('en', 'track', {
      kind: 'wrong-choice',
      found: `a${'𠀀'.repeat(90)}`,
      allowed: ['data'],
    });
    expect(longer).toContain(`“a${'𠀀'.repeat(38)}…”`);
  });

  it('repeats nothing that could disturb a line or a terminal', () => {
    const sentence = faultSentence('en', 'a\n', { kind: 'wrong-choice', found: '\u001B[31m\u202E\uD800', allowed: [] });
    expect(sentence).toContain('“a\uFFFD” says “\uFFFD[31m\uFFFD\uFFFD”');
  });

  it('does not repeat what a list or an object holds', () => {
    expect(faultSentence('en', 'note', { kind: 'wrong-type', found: { secret: 1 }, expected: 'string' })).toBe(
      '“note” should be a text, but is an object; please correct it.',
    );
  });

  it('calls the whole document the content', () => {
    expect(faultSentence('zh-TW', '', { kind: 'wrong-type', found: null, expected: 'object' })).toMatch(
      /^內容須為物件/,
    );
  });
});

describe('a pointer', () => {
  it('escapes ~ before / (RFC 6901)', () => {
    expect(pointerBelow('/a', '~1/')).toBe('/a/~01~1');
  });
});
