import type { CoordinatorAgreement } from '../assessments/agreement.repository.js';
import { format } from '../sheet/answer-sheet.js';
import type { SheetAnswer } from '../sheet/answer-sheet.js';
import { consolidation, consolidationFaults, mediansOf } from './consolidation.js';

const ORDER = ['L1', 'O5', 'G16', 'S1'];
const sheet = (...answers: SheetAnswer[]) => ({ format, framework: 'ecd-56@1', answers }) as const;
const seen = (given: Partial<CoordinatorAgreement>): CoordinatorAgreement => ({
  n: 3,
  median: null,
  wide: null,
  range: null,
  released: 0,
  ...given,
});
const among = (n: number, median: number | null, wide: boolean | null) => new Map([['O5', seen({ n, median, wide })]]);
const faults = (answer: SheetAnswer, agreement: ReturnType<typeof among>) =>
  consolidationFaults(sheet(answer), agreement, ORDER);

describe('before handing in', () => {
  it('respondents two levels apart must be settled with a note', () => {
    const found = faults({ factor: 'O5', level: 3 }, among(3, 3, true));
    expect(found).toEqual([{ factor: 'O5', code: 'disagreement-unsettled' }]);
    expect(faults({ factor: 'O5', level: 3, note: '已協調' }, among(3, 3, true))).toEqual([]);
  });

  it('a disagreement is to be settled where the agency has not answered yet, too', () => {
    const found = consolidationFaults(sheet(), among(3, 3, true), ORDER);
    expect(found).toEqual([{ factor: 'O5', code: 'disagreement-unsettled' }]);
  });

  it('a level above the median needs a note, one at or below it does not', () => {
    const above = faults({ factor: 'O5', level: 4 }, among(5, 3, false));
    expect(above).toEqual([{ factor: 'O5', code: 'above-median-unexplained' }]);
    expect(faults({ factor: 'O5', level: 3 }, among(5, 3, false))).toEqual([]);
  });

  it('a blank note is no note', () => {
    expect(faults({ factor: 'O5', level: 4, note: ' ' }, among(3, 3, false))).toHaveLength(1);
  });

  it('below three respondents nothing is blocked', () => {
    expect(faults({ factor: 'O5', level: 5 }, among(2, null, null))).toEqual([]);
  });

  it('below three who all released their answers the same is asked as of three', () => {
    expect(faults({ factor: 'O5', level: 5 }, among(1, 3, false))).toHaveLength(1);
  });

  it('a supplementary factor is treated alike', () => {
    const s1 = new Map([['S1', seen({ median: 2, wide: false })]]);
    const given = { ...sheet(), supplementary: [{ factor: 'S1', level: 3 as const }] };
    expect(consolidationFaults(given, s1, ORDER)).toEqual([{ factor: 'S1', code: 'above-median-unexplained' }]);
  });
});

describe('consolidation', () => {
  it('puts what is unsettled first, then what needed a note, then what people answered, then the rest', () => {
    const agreement = new Map([
      ['S1', seen({ median: 2, wide: true })],
      ['G16', seen({ median: 3, wide: true })],
      ['O5', seen({ n: 1 })],
    ]);
    const lines = consolidation(sheet({ factor: 'G16', level: 4, note: '副首長已親自主持' }), agreement, ORDER);
    expect(lines.map(({ factor }) => factor)).toEqual(['S1', 'G16', 'O5', 'L1']);
    expect(lines[1]).toMatchObject({ needsNote: true, isAboveMedian: true, fault: null });
  });

  it('knows only medians that are shown', () => {
    const agreement = new Map([
      ['G16', seen({ median: 3 })],
      ['O5', seen({ n: 2 })],
    ]);
    expect([...mediansOf(agreement)]).toEqual([['G16', 3]]);
  });
});
