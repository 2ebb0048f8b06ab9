import { reportInputOf } from '../../test/fixtures/report-input.js';
import { caseSheet } from '../../test/fixtures/sheets.js';
import type { VerdictChange } from '../scoring/verdict-change.js';
import { ReportContext } from './report-context.js';
import { verdictChangeText } from './verdict-change-text.js';

const input = reportInputOf(caseSheet('nice-2009-09'), 'zh-TW');
const said = (change: VerdictChange) => verdictChangeText(new ReportContext({ ...input, change }));

describe('what would change the verdict, in words', () => {
  it('names the steps and what they reach', () => {
    const { sentence, steps, after } = verdictChangeText(new ReportContext(input));
    expect(sentence).toContain('下列 2 項');
    expect(steps).toEqual(['L2「法律規範」由第 2 級提升至第 3 級', 'G26「責任範圍」由第 2 級提升至第 3 級']);
    expect(after).toBe('完成後總分為 63.2 分，評等為「可正式試辦」。');
  });

  it('says so when there are too many, and begins with the first deciding prerequisite', () => {
    const text = said({ kind: 'too-many', target: 'conditional', needed: 12, gate: 'ownership', factors: ['G16'] });
    expect(text.sentence).toContain('至少須提升 12 級');
    expect(text.after).toContain('主政單位與首長支持');
  });

  it('has a sentence for each reason why nothing would', () => {
    const reasons = ['highest-band', 'answer-more', 'item-unsuited'] as const;
    const sentences = reasons.map((reason) => said({ kind: 'none', reason }).sentence);
    expect(new Set(sentences).size).toBe(3);
  });

  it('asks to find out first where nobody could say', () => {
    const steps = [{ factor: 'L4', from: null, to: 3 }];
    expect(said({ kind: 'levers', target: 'pilot-ready', steps, score: 60, band: 'pilot-ready' }).steps).toEqual([
      'L4「隱私權保障」查明並達到第 3 級',
    ]);
  });
});
