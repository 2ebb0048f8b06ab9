import { format } from '../sheet/answer-sheet.js';
import type { AnswerSheet, Respondent, Seat, SheetAnswer } from '../sheet/answer-sheet.js';
import { heardVoices } from './heard-voices.js';
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
    expect(heard).toEqual({ answers: 4, seats: ['clerk', 'supervisor'], agencies: ['內政部'] });
    expect(voiceFlags(sheet(), heard)).toEqual([]);
  });
});
