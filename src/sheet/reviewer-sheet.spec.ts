import { factorCodes, structure } from '../../test/fixtures/framework.js';
import { CASE_NAMES, caseSheet } from '../../test/fixtures/sheets.js';
import { format } from './answer-sheet.js';
import type { AnswerSheet, Respondent } from './answer-sheet.js';
import { parseSheet } from './parse-sheet.js';
import { sheetForReviewer } from './reviewer-sheet.js';
import { rulesOf } from './sheet-rules.js';

const said = (level: number, agency?: string) => ({ role: '承辦人', level, agency }) as Respondent;
const sheetWith = (respondents: readonly Respondent[]): AnswerSheet => ({
  format,
  framework: 'ecd-56@1',
  agency: { name: '高雄縣政府' },
  answers: [{ factor: 'L1', level: 3, confidence: 'low', respondents }],
});
const agreementOf = (...respondents: Respondent[]) =>
  sheetForReviewer(sheetWith(respondents), factorCodes).answers[0]!.agreement;

describe('the sheet that the reviewing body sees', () => {
  it.each(CASE_NAMES)('holds no respondent of %s, and is a sheet', (name) => {
    const raw = caseSheet(name) as AnswerSheet;
    const seen = sheetForReviewer(raw, factorCodes);
    expect(JSON.stringify(seen)).not.toMatch(/respondents|role|seat/);
    const stood = raw.answers.filter(({ respondents }) => respondents?.length).length;
    expect(seen.answers.filter(({ agreement }) => agreement)).toHaveLength(stood);
    expect(parseSheet(seen, rulesOf(structure), { locale: 'en', for: 'report' })).toHaveProperty('sheet');
  });

  it('says how many answered, and hides the rest below five', () => {
    expect(agreementOf(said(3), said(4))).toEqual({ n: 2, median: null, range: null, rwg: null });
  });

  it('says how far five agreed', () => {
    // 2 3 3 3 4: s² = 0.5, r_wg = 1 − 0.25
    const five = [3, 2, 3, 4, 3].map((level) => said(level));
    expect(agreementOf(...five)).toEqual({ n: 5, median: 3, range: 2, rwg: 0.75 });
  });

  it('takes the median of the agencies’ medians: own 5 5 5 5, partner 2 → 2', () => {
    const own = [said(5), said(5), said(5, '高雄縣政府'), said(5)];
    expect(agreementOf(...own, said(2, '戶政事務所'))?.median).toBe(2);
  });

  it('has no agreement where nobody stood', () => {
    expect(agreementOf()).toBeUndefined();
  });

  it('treats supplementary items alike', () => {
    const supplementary = [{ factor: 'S1', level: 2 as const, respondents: [said(2)] }];
    const seen = sheetForReviewer({ ...sheetWith([]), supplementary }, factorCodes);
    expect(seen.supplementary).toEqual([
      { factor: 'S1', level: 2, confidence: 'medium', agreement: { n: 1, median: null, range: null, rwg: null } },
    ]);
  });
});
