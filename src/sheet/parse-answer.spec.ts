import { structure } from '../../test/fixtures/framework.js';
import { parseSheet } from './parse-sheet.js';
import { rulesOf } from './sheet-rules.js';

const rules = rulesOf(structure);
const least = { format: 'readiness-answer-sheet/1', framework: 'ecd-56@1' };

function faultsOf(sheet: object): string[] {
  const result = parseSheet({ ...least, answers: [], ...sheet }, rules, { locale: 'en', for: 'scoring' });
  return 'faults' in result ? result.faults.map(({ pointer, code }) => `${pointer} ${code}`) : [];
}

/** Faults of one answer to G1 (which may never be not-applicable), with pointers from the answer. */
const answerFaults = (content: object, factor = 'G1') =>
  faultsOf({ answers: [{ factor, ...content }] }).map((fault) => fault.replace('/answers/0', ''));

describe('an answer is accepted', () => {
  it.each([
    [{ level: 1 }],
    [{ status: 'answered', level: 5, confidence: 'low', note: '' }],
    [{ status: 'unknown', reason: '沒有人知道', askWhom: '資訊處' }],
    [{ status: 'unanswered' }],
    [{ level: 2, cause: 'habit', names: [{ kind: 'statute', name: '戶籍法' }] }],
    [{ level: 2, evidence: [{ kind: 'reference', title: '作業要點', date: '2009-05-01', documentNumber: '' }] }],
    [{ level: 2, respondents: [{ role: '承辦人', seat: 'clerk', agency: '戶政事務所', level: 4 }] }],
  ])('as %j', (content) => {
    expect(answerFaults(content)).toEqual([]);
  });

  it('with an agreement of any shape, which is dropped', () => {
    const answers = [{ factor: 'G1', level: 3, agreement: { n: 'many', secret: 1 } }];
    const result = parseSheet({ ...least, answers }, rules, { locale: 'en', for: 'scoring' });
    expect('sheet' in result && result.sheet.answers).toEqual([{ factor: 'G1', level: 3 }]);
  });
});

describe('an answer is refused', () => {
  it.each<[string, object, string[]]>([
    ['without status and level', {}, ['/level level-missing']],
    ['answered without level', { status: 'answered', confidence: 'high' }, ['/level level-missing']],
    ['with a reason but no status', { reason: '不明' }, ['/reason reason-not-allowed', '/level level-missing']],
    ['with level 0', { level: 0 }, ['/level level-range']],
    ['with level 6', { level: 6 }, ['/level level-range']],
    ['with level 2.5', { level: 2.5 }, ['/level level-range']],
    ['with a level in quotes', { level: '3' }, ['/level wrong-type']],
    ['with a null level', { level: null }, ['/level wrong-type']],
    ['unknown with a level', { status: 'unknown', reason: '不明', level: 3 }, ['/level level-not-allowed']],
    ['unanswered with a level of any kind', { status: 'unanswered', level: 'x' }, ['/level level-not-allowed']],
    ['unanswered, confidently', { status: 'unanswered', confidence: 'high' }, ['/confidence level-not-allowed']],
    ['answered with a reason', { level: 3, reason: '如註' }, ['/reason reason-not-allowed']],
    ['unanswered with a reason', { status: 'unanswered', reason: '' }, ['/reason reason-not-allowed']],
    ['unknown without a reason', { status: 'unknown' }, ['/reason reason-missing']],
    ['unknown with a blank reason', { status: 'unknown', reason: ' \u3000' }, ['/reason reason-missing']],
    ['unknown with a number for a reason', { status: 'unknown', reason: 7 }, ['/reason wrong-type']],
    ['with a status nobody knows', { status: 'n/a', reason: '無' }, ['/status unknown-status']],
    ['with a status that is no text', { status: null, level: 3 }, ['/status wrong-type']],
    ['answered, asking whom', { level: 3, askWhom: '資訊處' }, ['/askWhom unknown-field']],
    ['with a confidence not on the list', { level: 3, confidence: 'sure' }, ['/confidence wrong-value']],
    ['with a cause not on the list', { level: 3, cause: 'politics' }, ['/cause wrong-value']],
    ['with a member nobody knows', { level: 3, Level: 3 }, ['/Level unknown-field']],
    ['with evidence that is not a list', { level: 3, evidence: {} }, ['/evidence wrong-type']],
  ])('%s', (_, content, expected) => {
    expect(answerFaults(content)).toEqual(expected);
  });

  it('with parts that are wrong, each at its place', () => {
    const content = {
      level: 3,
      names: [{ kind: 'law', name: '' }, {}],
      evidence: [{ kind: 'file', date: '2009-02-30', url: 'x' }],
      respondents: [{ role: '', seat: 'boss', level: 6 }, { agency: 5 }],
    };
    expect(answerFaults(content)).toEqual([
      '/names/0/kind wrong-value',
      '/names/0/name wrong-value',
      '/names/1/kind required',
      '/names/1/name required',
      '/evidence/0/kind wrong-value',
      '/evidence/0/date wrong-value',
      '/evidence/0/url unknown-field',
      '/evidence/0/title required',
      '/respondents/0/role wrong-value',
      '/respondents/0/seat wrong-value',
      '/respondents/0/level level-range',
      '/respondents/1/agency wrong-type',
      '/respondents/1/role required',
      '/respondents/1/level required',
    ]);
  });
});

describe('the factor of an answer', () => {
  it('must be one of the framework’s, in its own list', () => {
    const answers = [{ factor: 'X1', level: 3 }, { factor: 'S1', level: 3 }, { factor: 7, level: 3 }, { level: 3 }];
    expect(faultsOf({ answers, supplementary: [{ factor: 'L1', level: 3 }] })).toEqual([
      '/answers/0/factor unknown-factor',
      '/answers/1/factor unknown-factor',
      '/answers/2/factor wrong-type',
      '/answers/3/factor required',
      '/supplementary/0/factor unknown-factor',
    ]);
  });

  it('is answered once: the second and third answer are the faults', () => {
    const again = { factor: 'L1', level: 3 };
    expect(faultsOf({ answers: [again, { factor: 'L2', level: 1 }, again, again] })).toEqual([
      '/answers/2/factor duplicate-factor',
      '/answers/3/factor duplicate-factor',
    ]);
    const item = { factor: 'S1', level: 3 };
    expect(faultsOf({ supplementary: [item, item] })).toEqual(['/supplementary/1/factor duplicate-factor']);
  });
});

describe('not-applicable', () => {
  const absent = { status: 'not-applicable', reason: '本案無此項' };
  const refused = (pilot: object | undefined) =>
    structure.factors
      .map(({ code }) => code)
      .filter((factor) => faultsOf({ pilot, answers: [{ factor, ...absent }] }).length === 0);
  const always = ['T3', 'T5', 'T7', 'T8', 'T10', 'T12', 'O9', 'G9', 'G14', 'G20', 'G24'];

  it('is accepted for eleven factors of the method, whatever the track', () => {
    for (const pilot of [undefined, {}, { track: 'whole' }, { track: 'data' }]) expect(refused(pilot)).toEqual(always);
  });

  it('is accepted for T6 and T9 too where only steps change', () => {
    expect(refused({ track: 'process' })).toHaveLength(13);
    expect(refused({ track: 'process' })).toEqual(expect.arrayContaining(['T6', 'T9']));
  });

  it('is refused at the status, wherever the pilot stands in the document', () => {
    expect(faultsOf({ answers: [{ factor: 'T9', ...absent }], pilot: { track: 'data' } })).toEqual([
      '/answers/0/status not-applicable-refused',
    ]);
    expect(faultsOf({ answers: [{ factor: 'T9', ...absent }], pilot: { track: 'process' } })).toEqual([]);
  });

  it('is not judged by a track that is itself wrong, where the track matters', () => {
    const answers = [
      { factor: 'T9', ...absent },
      { factor: 'L1', ...absent },
    ];
    expect(faultsOf({ answers, pilot: { track: 'Process' } })).toEqual([
      '/answers/1/status not-applicable-refused',
      '/pilot/track wrong-value',
    ]);
  });

  it('is always refused for a supplementary item, which may be unknown', () => {
    expect(faultsOf({ supplementary: [{ factor: 'S1', ...absent }] })).toEqual([
      '/supplementary/0/status not-applicable-refused',
    ]);
    expect(faultsOf({ supplementary: [{ factor: 'S2', status: 'unknown', reason: '不明' }] })).toEqual([]);
  });

  it('still needs a reason where it is refused', () => {
    expect(answerFaults({ status: 'not-applicable' })).toEqual([
      '/status not-applicable-refused',
      '/reason reason-missing',
    ]);
  });
});
