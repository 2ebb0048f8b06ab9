import { factorCodes } from '../../test/fixtures/framework.js';
import { format } from './answer-sheet.js';
import type { AnswerSheet, SheetAnswer } from './answer-sheet.js';
import { normalSheet } from './normal-sheet.js';

const sheetOf = (answers: readonly SheetAnswer[], rest: Partial<AnswerSheet> = {}): AnswerSheet => ({
  format,
  framework: 'ecd-56@1',
  answers,
  ...rest,
});
const normalAnswers = (...answers: SheetAnswer[]) => normalSheet(sheetOf(answers), factorCodes).answers;

describe('the normal sheet', () => {
  it('puts answers into framework order: T2 before T10, O after T', () => {
    const given = ['G1', 'T10', 'O1', 'T2', 'L1'].map((factor): SheetAnswer => ({ factor, level: 3 }));
    expect(normalAnswers(...given).map(({ factor }) => factor)).toEqual(['L1', 'T2', 'T10', 'O1', 'G1']);
  });

  it('puts S1 before S2', () => {
    const supplementary: SheetAnswer[] = [
      { factor: 'S2', level: 3 },
      { factor: 'S1', level: 2 },
    ];
    const normal = normalSheet(sheetOf([], { supplementary }), factorCodes);
    expect(normal.supplementary?.map(({ factor }) => factor)).toEqual(['S1', 'S2']);
  });

  it('leaves the status out where there is a level, and says medium where no confidence is given', () => {
    expect(normalAnswers({ factor: 'L1', status: 'answered', level: 3 })).toEqual([
      { factor: 'L1', level: 3, confidence: 'medium' },
    ]);
  });

  it('keeps other statuses, without a confidence', () => {
    const unknown: SheetAnswer = { factor: 'L1', status: 'unknown', reason: '不明' };
    expect(normalAnswers(unknown)).toEqual([unknown]);
  });

  it('leaves unanswered answers out, notes and all', () => {
    expect(normalAnswers({ factor: 'L1', status: 'unanswered', note: '下週再談' })).toEqual([]);
  });

  it('leaves empty lists of an answer out, and supplementary items when none is left', () => {
    const supplementary: SheetAnswer[] = [{ factor: 'S1', status: 'unanswered' }];
    const answers: SheetAnswer[] = [{ factor: 'L1', level: 3, names: [], evidence: [], respondents: [], note: '' }];
    const normal = normalSheet(sheetOf(answers, { supplementary }), factorCodes);
    expect(normal).toEqual(sheetOf([{ factor: 'L1', level: 3, confidence: 'medium', note: '' }]));
    expect(normal).not.toHaveProperty('supplementary');
  });

  it('keeps everything else as given, an empty list of partners too', () => {
    const rest: Partial<AnswerSheet> = { pilot: { partners: [] }, provenance: '', assessedAt: '2009-05' };
    expect(normalSheet(sheetOf([], rest), factorCodes)).toEqual(sheetOf([], rest));
  });

  it('leaves the sheet it was given alone', () => {
    const answers = Object.freeze([Object.freeze<SheetAnswer>({ factor: 'L1', status: 'answered', level: 3 })]);
    normalSheet(sheetOf(answers), factorCodes);
    expect(answers).toEqual([{ factor: 'L1', status: 'answered', level: 3 }]);
  });
});
