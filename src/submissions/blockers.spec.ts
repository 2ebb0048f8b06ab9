import { format } from '../sheet/answer-sheet.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import { blockersOf } from './blockers.js';

const sheet: AnswerSheet = {
  format,
  framework: 'ecd-56@1',
  answers: [
    { factor: 'L1', level: 3 },
    { factor: 'O5', level: 2 },
  ],
};
const fault = (pointer: string) => ({ pointer, code: 'required', detail: pointer });

describe('what stands in the way of handing in', () => {
  it('is named by its factor, whether the fault counts answers or names it', () => {
    expect(blockersOf([fault('/answers/1/reason'), fault('/answers/L1/note')], sheet)).toEqual([
      { place: 'factor', factor: 'O5', detail: '/answers/1/reason' },
      { place: 'factor', factor: 'L1', detail: '/answers/L1/note' },
    ]);
  });

  it('is one thing to do for each factor and for the pilot, however many faults there are', () => {
    const faults = ['/pilot/summary', '/pilot/title', '/answers/O5/note', '/answers/1/level'].map(fault);
    expect(blockersOf(faults, sheet).map(({ place, factor }) => [place, factor])).toEqual([
      ['pilot', null],
      ['factor', 'O5'],
    ]);
  });

  it('says so where it belongs to no page', () => {
    expect(blockersOf([fault('/assessedAt'), fault('/provenance')], sheet)).toHaveLength(2);
  });
});
