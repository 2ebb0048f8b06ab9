import { structure } from '../../test/fixtures/framework.js';
import { CASE_NAMES, caseSheet } from '../../test/fixtures/sheets.js';
import { parseSheet } from './parse-sheet.js';
import type { SheetPurpose } from './parse-sheet.js';
import { rulesOf } from './sheet-rules.js';

const rules = rulesOf(structure);
const least = { format: 'readiness-answer-sheet/1', framework: 'ecd-56@1', answers: [] };
const agency = { name: '高雄縣政府', level: 'local' };
const pilot = {
  title: 'N 合一',
  direction: 'bottom-up',
  integrationModel: 'chain',
  exchangeFrequency: 'frequent',
  partners: [],
  summary: '一處申請，各處更新。',
};
const complete = { ...least, agency, pilot, assessedAt: '2009-05' };

function faultsOf(input: unknown, purpose: SheetPurpose = 'scoring'): string[] {
  const result = parseSheet(input, rules, { locale: 'en', for: purpose });
  return 'faults' in result ? result.faults.map(({ pointer, code }) => `${pointer} ${code}`) : [];
}

const withPilot = (changed: object) => ({ ...least, pilot: changed });

describe('a sheet is accepted', () => {
  it.each(CASE_NAMES)('for a report, as the real case %s, unchanged', (name) => {
    const raw: unknown = caseSheet(name);
    expect(parseSheet(raw, rules, { locale: 'zh-TW', for: 'report' })).toEqual({ sheet: raw });
  });

  it('for scoring with format, framework and answers alone', () => {
    expect(faultsOf(least)).toEqual([]);
  });

  it('for scoring with an agency and a pilot that are only begun', () => {
    expect(faultsOf({ ...least, agency: {}, pilot: { track: 'data' } })).toEqual([]);
  });

  it('for a report without track, lead unit, supplementary items and provenance', () => {
    expect(faultsOf(complete, 'report')).toEqual([]);
  });

  it('as a fresh object', () => {
    const result = parseSheet(complete, rules, { locale: 'en', for: 'report' });
    expect('sheet' in result && result.sheet.pilot).not.toBe(pilot);
  });
});

describe('a sheet is refused where', () => {
  it('it is no object', () => {
    for (const input of [null, undefined, [], 'sheet', 7, new Date(0), () => least]) {
      expect(faultsOf(input)).toEqual([' wrong-type']);
    }
  });

  it('everything required for scoring is missing', () => {
    expect(faultsOf({})).toEqual(['/format required', '/framework required', '/answers required']);
  });

  it('a report lacks its agency, its pilot and its month', () => {
    expect(faultsOf(least, 'report')).toEqual(['/agency required', '/pilot required', '/assessedAt required']);
  });

  it('a report’s agency and pilot are only begun', () => {
    expect(faultsOf({ ...complete, agency: {}, pilot: { track: 'data', leadUnit: '計畫處' } }, 'report')).toEqual([
      '/agency/name required',
      '/agency/level required',
      '/pilot/title required',
      '/pilot/direction required',
      '/pilot/integrationModel required',
      '/pilot/exchangeFrequency required',
      '/pilot/partners required',
      '/pilot/summary required',
    ]);
  });

  it('the format or the framework is another one', () => {
    expect(faultsOf({ ...least, format: 'readiness-answer-sheet/2' })).toEqual(['/format wrong-format']);
    expect(faultsOf({ ...least, framework: 'ecd-56@2' })).toEqual(['/framework unknown-framework']);
    expect(faultsOf({ ...least, format: 1, framework: null })).toEqual(['/format wrong-type', '/framework wrong-type']);
  });

  it('a member is unknown, at any depth, its name escaped in the pointer', () => {
    const strange = { ...complete, agency: { ...agency, 'a/b~c': 1 }, extra: {}, constructor: 1, toString: 1 };
    expect(faultsOf(strange)).toEqual([
      '/agency/a~1b~0c unknown-field',
      '/extra unknown-field',
      '/constructor unknown-field',
      '/toString unknown-field',
    ]);
  });

  it('a member is called __proto__, which changes nothing else', () => {
    const text = JSON.stringify(least).replace('{', '{"__proto__":{"answers":[]},');
    expect(faultsOf(JSON.parse(text))).toEqual(['/__proto__ unknown-field']);
    expect(faultsOf(JSON.parse('{"__proto__":{"format":"x"}}'))).toContain('/format required');
  });

  it('a member is of the wrong kind', () => {
    const wrong = { ...least, agency: [], pilot: 'NICE', assessedAt: 200905, answers: {}, supplementary: null };
    expect(faultsOf(wrong)).toEqual([
      '/answers wrong-type',
      '/agency wrong-type',
      '/pilot wrong-type',
      '/assessedAt wrong-type',
      '/supplementary wrong-type',
    ]);
  });

  it('several things are wrong: all are named, in document order, what is missing after what is there', () => {
    const answers = [{ level: 9, factor: 'L9' }, 'L1', { factor: 'L2', status: 'unknown' }];
    expect(faultsOf({ provenance: 1, answers, format: 'x', agency: { level: 'city' } }, 'report')).toEqual([
      '/provenance wrong-type',
      '/answers/0/level level-range',
      '/answers/0/factor unknown-factor',
      '/answers/1 wrong-type',
      '/answers/2/reason reason-missing',
      '/format wrong-format',
      '/agency/level wrong-value',
      '/agency/name required',
      '/framework required',
      '/pilot required',
      '/assessedAt required',
    ]);
  });
});

describe('values', () => {
  it.each(['2009-05', '2008-02-29', '2000-02-29', '2009-12-31', '0001-01'])('%s is a date', (assessedAt) => {
    expect(faultsOf({ ...least, assessedAt })).toEqual([]);
  });

  it.each(['2009', '2009-13', '2009-00', '2009-5', '2009-02-29', '1900-02-29', '2009-04-31', '2009-04-00'])(
    '%s is no date',
    (assessedAt) => {
      expect(faultsOf({ ...least, assessedAt })).toEqual(['/assessedAt wrong-value']);
    },
  );

  it.each(['0000-01', '2009-05-01T00:00:00Z', ' 2009-05', '2009-05\n', '９９９９-05', ''])(
    '%j is no date either',
    (assessedAt) => {
      expect(faultsOf({ ...least, assessedAt })).toEqual(['/assessedAt wrong-value']);
    },
  );

  it('outside their lists are refused', () => {
    const wrong = { direction: 'up', integrationModel: 'CHAIN', exchangeFrequency: '', track: 'Process' };
    expect(faultsOf(withPilot(wrong))).toEqual([
      '/pilot/direction wrong-value',
      '/pilot/integrationModel wrong-value',
      '/pilot/exchangeFrequency wrong-value',
      '/pilot/track wrong-value',
    ]);
  });

  it('may not be blank where they must say something: spaces of any kind, invisible characters', () => {
    for (const blank of ['', ' \n\t', '\u3000', '\u200B']) {
      expect(faultsOf(withPilot({ title: blank, summary: blank, partners: [blank] }))).toEqual([
        '/pilot/title wrong-value',
        '/pilot/summary wrong-value',
        '/pilot/partners/0 wrong-value',
      ]);
    }
    expect(faultsOf({ ...withPilot({ leadUnit: '' }), provenance: '' })).toEqual([]);
  });

  it('end at 200, 500 and 4000 characters; a rare character counts as one', () => {
    const of = (length: number) => '𠀀'.repeat(length);
    const right = withPilot({ title: of(200), leadUnit: of(500), partners: [of(500)], summary: of(4000) });
    expect(faultsOf({ ...right, provenance: of(4000) })).toEqual([]);
    const long = withPilot({ title: of(201), leadUnit: of(501), partners: [of(501)], summary: of(4001) });
    expect(faultsOf({ ...long, provenance: of(4001) })).toEqual([
      '/pilot/title wrong-value',
      '/pilot/leadUnit wrong-value',
      '/pilot/partners/0 wrong-value',
      '/pilot/summary wrong-value',
      '/provenance wrong-value',
    ]);
  });

  it('hold no control characters but line breaks and tabs, and no half characters', () => {
    for (const bad of ['a\u0000', 'a\u001B[31m', 'a\u000B', 'a\uD800', '\uDC00a']) {
      expect(faultsOf({ ...least, provenance: bad })).toEqual(['/provenance wrong-value']);
    }
    expect(faultsOf({ ...least, provenance: 'a\r\n\tb' })).toEqual([]);
  });

  it('come 200 to a list at most', () => {
    const partners = (count: number) => withPilot({ partners: new Array(count).fill('地政處') });
    expect(faultsOf(partners(200))).toEqual([]);
    expect(faultsOf(partners(201))).toEqual(['/pilot/partners wrong-value']);
  });

  it('come 500 to the answers at most: a flood is one fault', () => {
    expect(faultsOf({ ...least, answers: new Array(501).fill(null) })).toEqual(['/answers wrong-value']);
    expect(faultsOf({ ...least, answers: new Array(500).fill(null) })).toHaveLength(500);
  });
});
