import fc from 'fast-check';
import { factorCodes } from '../../test/fixtures/framework.js';
import { CASE_NAMES, caseSheet } from '../../test/fixtures/sheets.js';
import type { AnswerSheet } from './answer-sheet.js';
import { canonicalText, contentHash, sheetHash } from './sheet-hash.js';
import type { SealedContent } from './sheet-hash.js';

const nice = caseSheet('nice-2009-09') as AnswerSheet;
const hash = (sheet: AnswerSheet) => sheetHash(sheet, factorCodes);

describe('the canonical text', () => {
  it('sorts members, drops spaces and spells numbers in one way (RFC 8785)', () => {
    expect(canonicalText({ b: [1.0, 1e21, 0.1], a: '法\n', A: null })).toBe('{"A":null,"a":"法\\n","b":[1,1e+21,0.1]}');
  });

  it('exists only for JSON', () => {
    expect(() => canonicalText(undefined)).toThrow(TypeError);
    expect(() => canonicalText({ a: Number.NaN })).toThrow('NaN');
    expect(() => canonicalText('\uD800')).toThrow('surrogate');
  });
});

describe('the hash of a sheet', () => {
  it('is the SHA-256 of its canonical text in UTF-8: of a sheet without answers', () => {
    // printf '%s' '{"answers":[],"format":"readiness-answer-sheet/1","framework":"法"}' | sha256sum
    const empty: AnswerSheet = { format: 'readiness-answer-sheet/1', framework: '法', answers: [] };
    expect(hash(empty)).toBe('32c75a6648280bddf7a34d22a604cd5077574004fdb97696e25857ce1194728a');
  });

  it('does not depend on the order of answers, of respondents or of members', () => {
    const order = fc.shuffledSubarray([...nice.answers], { minLength: nice.answers.length });
    fc.assert(
      fc.property(order, (answers) => {
        const turned = answers.map((answer) => ({
          ...Object.fromEntries(Object.entries(answer).reverse()),
          ...(answer.respondents && { respondents: [...answer.respondents].reverse() }),
        })) as unknown as AnswerSheet['answers'];
        const { format, framework, ...rest } = nice;
        expect(hash({ ...rest, answers: turned, framework, format })).toBe(hash(nice));
      }),
      { numRuns: 30 },
    );
  });

  it('is one for sheets that say the same in other words', () => {
    const answers = nice.answers.map((answer) => ({
      ...answer,
      status: answer.status ?? ('answered' as const),
      names: answer.names ?? [],
    }));
    expect(hash({ ...nice, answers, supplementary: [] })).toBe(hash(nice));
  });

  it('does not tell what a respondent said where it is hidden', () => {
    const withLevel = (level: 1 | 5): AnswerSheet => ({
      ...nice,
      answers: [{ factor: 'L1', level: 3, respondents: [{ role: '承辦人', level }] }],
    });
    expect(hash(withLevel(1))).toBe(hash(withLevel(5)));
  });

  it('changes with a level, a note and the month', () => {
    const [first, ...rest] = nice.answers;
    const changed: AnswerSheet[] = [
      { ...nice, answers: [{ ...first!, level: 1 }, ...rest] },
      { ...nice, answers: [{ ...first!, note: '' }, ...rest] },
      { ...nice, assessedAt: '2009-10' },
    ];
    expect(new Set([nice, ...changed].map(hash)).size).toBe(4);
  });

  it('tells the six real sheets apart', () => {
    expect(new Set(CASE_NAMES.map((name) => hash(caseSheet(name) as AnswerSheet))).size).toBe(6);
  });
});

describe('the hash of a submission', () => {
  const content: SealedContent = {
    sheetHash: hash(nice),
    evidenceHashes: ['a', 'b'],
    framework: 'ecd-56@1',
    structureHash: 's',
    weightScheme: 'evidence',
    weightsHash: 'w',
    assessment: '0199',
    revision: 1,
    requestedBy: 'c',
    approvedBy: 'd',
    submittedAt: '2009-09-30T08:00:00Z',
  };

  it('changes with every one of its members', () => {
    const changed = Object.keys(content).map((name) => ({ ...content, [name]: name === 'evidenceHashes' ? [] : 'x' }));
    expect(new Set([content, ...changed].map((one) => contentHash(one))).size).toBe(12);
  });

  it('leaves everything else out, such as a score', () => {
    expect(contentHash({ ...content, score: 61.2 } as SealedContent)).toBe(contentHash(content));
  });
});
