import { format } from '../sheet/answer-sheet.js';
import type { SheetAnswer } from '../sheet/answer-sheet.js';
import { consolidationFaults } from './consolidation.js';

const sheet = (...answers: SheetAnswer[]) => ({ format, framework: 'ecd-56@1', answers }) as const;
const among = (n: number, median: number | null, wide: boolean | null) => new Map([['O5', { n, median, wide }]]);

describe('before handing in', () => {
  it('respondents two levels apart must be settled with a note', () => {
    const faults = consolidationFaults(sheet({ factor: 'O5', level: 3 }), among(3, 3, true));
    expect(faults).toEqual([{ factor: 'O5', code: 'disagreement-unsettled' }]);
    expect(consolidationFaults(sheet({ factor: 'O5', level: 3, note: '已協調' }), among(3, 3, true))).toEqual([]);
  });

  it('a level above the median needs a note, one at or below it does not', () => {
    const above = consolidationFaults(sheet({ factor: 'O5', level: 4 }), among(5, 3, false));
    expect(above).toEqual([{ factor: 'O5', code: 'above-median-unexplained' }]);
    expect(consolidationFaults(sheet({ factor: 'O5', level: 3 }), among(5, 3, false))).toEqual([]);
  });

  it('a blank note is no note', () => {
    expect(consolidationFaults(sheet({ factor: 'O5', level: 4, note: ' ' }), among(3, 3, false))).toHaveLength(1);
  });

  it('below three respondents nothing is blocked', () => {
    expect(consolidationFaults(sheet({ factor: 'O5', level: 5 }), among(2, null, null))).toEqual([]);
  });
});
