import { format } from '../sheet/answer-sheet.js';
import type { AnswerSheet, Respondent, Seat, SheetAnswer } from '../sheet/answer-sheet.js';
import { heardVoices, seatsHeard } from './heard-voices.js';
import { voiceFlags } from './voice-flags.js';

const sheet = (...answers: SheetAnswer[]): AnswerSheet => ({
  format,
  framework: 'ecd-56@1',
  pilot: { partners: ['內政部'] },
  answers,
});
const people = (seat: Seat | undefined, ...levels: number[]) =>
  levels.map((level) => ({ role: '承辦', level, ...(seat && { seat }) }) as Respondent);
const flagsOf = (given: AnswerSheet) => voiceFlags(given, heardVoices(given));

describe('what is flagged of respondents', () => {
  it('is a level above a median that may be shown, and no level at it', () => {
    const of = (level: 3 | 4, ...levels: number[]) =>
      flagsOf(sheet({ factor: 'O5', level, respondents: people(undefined, ...levels) }));
    expect(of(4, 3, 3, 4)).toEqual([{ code: 'above-median', factor: 'O5' }]);
    expect(of(3, 3, 3, 4)).toEqual([]);
    expect(of(4, 3, 3)).toEqual([]);
  });

  it('is a missing 承辦人 or 主管 and a partner without an answer, where seats are recorded', () => {
    const respondents = people('clerk', 3);
    expect(flagsOf(sheet({ factor: 'O5', level: 3, respondents }))).toEqual([
      { code: 'voice-missing', seat: 'supervisor' },
      { code: 'voice-missing', partner: '內政部' },
    ]);
  });

  it('is nothing of seats where none is recorded: nobody can say who is missing', () => {
    expect(flagsOf(sheet({ factor: 'O5', level: 3, respondents: people(undefined, 3) }))).toEqual([]);
    expect(flagsOf(sheet({ factor: 'O5', level: 3 }))).toEqual([]);
  });

  it('takes into account who answered in the service itself', () => {
    const seats = [
      { seat: 'clerk' as const, people: 2 },
      { seat: 'supervisor' as const, people: 1 },
      { seat: null, people: 1 },
    ];
    const partners = [{ name: '內政部', answered: true }];
    const heard = heardVoices(sheet(), { seats, partners });
    expect(heard).toMatchObject({ answers: 4, seats: ['clerk', 'supervisor'], agencies: ['內政部'] });
    expect(voiceFlags(sheet(), heard)).toEqual([]);
  });
});

describe('who was heard, so that a later assessment can be held against it', () => {
  const respondent = (role: string, given = {}) => ({ role, level: 3 as const, ...given });
  const keys = (respondents: ReturnType<typeof respondent>[]) =>
    seatsHeard(heardVoices({ answers: [{ factor: 'L1', level: 3, respondents }] }));

  it('is one key for each agency and role kind, which says neither', () => {
    const found = keys([respondent('王科長'), respondent('王科長'), respondent('王科長', { agency: '內政部' })]);
    expect(found).toHaveLength(2);
    expect(JSON.stringify(found)).not.toMatch(/王|內政/);
  });

  it('goes by the seat where one is named, whatever the role is called', () => {
    expect(keys([respondent('承辦員', { seat: 'clerk' })])).toEqual(keys([respondent('科員', { seat: 'clerk' })]));
  });

  it('takes the seats of what was stored before keys were', () => {
    const stored = seatsHeard({ answers: 3, seats: ['clerk'], agencies: [] });
    expect(stored).toEqual(keys([respondent('承辦員', { seat: 'clerk' })]));
  });
});
