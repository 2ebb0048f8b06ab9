import { reportInputOf } from '../../test/fixtures/report-input.js';
import { structure } from '../../test/fixtures/framework.js';
import { caseSheet } from '../../test/fixtures/sheets.js';
import type { Locale } from '../advice/action.js';
import { PrintTemplates } from '../platform/printing/print-templates.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { prepare } from '../scoring/prepared.js';
import { verify } from '../scoring/verified.js';
import type { ReportInput } from './report-input.js';
import { reportModel } from './report-model.js';
import type { ReviewedAnswer, ReviewedEdition } from './reviewed.js';
import { scoredSheetOf } from './service-score.js';

const templates = new PrintTemplates('reports');
const sheet = caseSheet('nice-2009-09') as ReportSheet;

/** NICE 2009-09 with the answers given as reviewed; the rest confirmed, or left alone. */
function reviewed(
  locale: Locale,
  answers: readonly ReviewedAnswer[],
  { confirmRest = true, plan = [] as ReviewedEdition['plan'], of = sheet } = {},
): ReportInput {
  const input = reportInputOf(of, locale);
  const rest = of.answers
    .filter(({ factor }) => !answers.some((one) => one.factor === factor))
    .map(({ factor, level, status }) => ({ factor, level: level ?? null, status: status ?? ('answered' as const) }));
  const confirmed: ReviewedAnswer[] = rest.map((one) => ({ ...one, verdict: 'confirm' as const, reason: null }));
  const all = confirmRest ? [...answers, ...confirmed] : answers;
  const found = all.flatMap(({ factor, status, level }) => (status === null ? [] : [{ factor, status, level }]));
  const prepared = prepare(structure, input.scheme);
  const outcome = verify(prepared, scoredSheetOf(of), found, input.result);
  const decision = plan.length > 0 ? ('accepted-with-plan' as const) : ('accepted' as const);
  return {
    ...input,
    edition: { ...input.edition, reviewState: decision },
    review: {
      decision,
      decidedAt: '2009-11-02T03:00:00Z',
      comment: '請依計畫辦理。',
      outcome: { ...outcome, likely: { low: 50, high: 56 } },
      answers: all,
      plan,
    },
  };
}

const lowered = (factor: string, level: number): ReviewedAnswer => ({
  factor,
  verdict: 'change',
  status: 'answered',
  level,
  reason: '未附公文，僅有口頭約定',
});

describe('the report after a review', () => {
  it('sets both results side by side: self 61.2, and what the review makes of it', () => {
    const input = reviewed('zh-TW', [lowered('G16', 2)]);
    const { verified, firstPage } = reportModel(input);
    const difference = (61.2 - input.review!.outcome.result.overall.score!).toFixed(1);
    expect(verified!.dimensions.total).toMatchObject({ self: '61.2', difference: `+${difference}` });
    expect(verified!.changed).toMatchObject([{ verified: '第 2 級', reason: '未附公文，僅有口頭約定' }]);
    expect(verified!.unverified).toMatchObject({ lead: '全部填答均經查核。', names: null, gates: null });
    expect(firstPage.reviewed!.sentence).toContain(`較自評低 ${difference} 分`);
    expect(firstPage.verdict.heading).toBe('自評結論');
    expect(firstPage.facts.at(-1)!.value).toBe('研考會已於 2009 年 11 月 2 日審查：審查通過');
  });

  it('is under review, and says what is missing, where too little is verified', () => {
    const { verified, firstPage } = reportModel(reviewed('en', [lowered('L1', 1)], { confirmRest: false }));
    expect(verified!.results[0]).toMatchObject({ name: 'Band', verified: 'Too little verified for a band' });
    expect(verified!.unverified.gates).toContain('G16');
    expect(firstPage.reviewed!.sentence).toContain('there is no verified band yet');
  });

  it('says which not-applicable was accepted, and which was not and counts as what', () => {
    const called = ['T10', 'G20'];
    const notApplicable = (factor: string) => ({ factor, status: 'not-applicable' as const, reason: '本案沒有' });
    const of = {
      ...sheet,
      answers: sheet.answers.map((one) => (called.includes(one.factor) ? notApplicable(one.factor) : one)),
    };
    const unknown = { verdict: 'change' as const, status: 'unknown' as const, level: null, reason: '查得到' };
    const { verified } = reportModel(reviewed('zh-TW', [{ factor: 'T10', ...unknown }], { of }));
    expect(verified!.notApplicable).toMatchObject([
      { given: '本案沒有', judged: '不予認可，改為不清楚', reason: '查得到' },
      { given: '本案沒有', judged: '認可不適用' },
    ]);
    expect(verified!.changed).toEqual([]);
  });

  it('prints the agreed plan with owner, day, prerequisite and how far it was', () => {
    const { id } = reportInputOf(sheet, 'zh-TW').framework.wording.actions[0]!;
    const action = { action: id, owner: '民政處', dueOn: '2009-12-31', gates: ['legal-basis' as const] };
    const plan = [
      { ...action, state: 'blocked' as const, reportedOn: '2009-12-01', isConfirmed: false, isOverdue: true },
    ];
    const { agreedPlan, contents } = reportModel(reviewed('zh-TW', [], { plan }));
    expect(agreedPlan!.rows).toMatchObject([
      { owner: '民政處', due: '2009 年 12 月 31 日', gates: '法源與授權', state: '遇有困難', isOverdue: true },
    ]);
    expect(contents.items.slice(0, 3).map(({ number, title }) => `${number} ${title}`)).toEqual([
      '甲 自評與審查',
      '乙 議定的改善計畫',
      '1 面向輪廓',
    ]);
  });

  it('leaves a report of the self-assessment as it was', () => {
    const { verified, agreedPlan, firstPage, contents } = reportModel(reportInputOf(sheet, 'en'));
    expect({ verified, agreedPlan, reviewed: firstPage.reviewed }).toEqual({
      verified: null,
      agreedPlan: null,
      reviewed: null,
    });
    expect(contents.items[0]).toMatchObject({ number: '1' });
  });

  it.each(['zh-TW', 'en'] as const)('is rendered whole in %s', (locale) => {
    const { id } = reportInputOf(sheet, locale).framework.wording.actions[0]!;
    const action = { action: id, owner: '民政處', dueOn: '2009-12-31', gates: [] };
    const plan = [{ ...action, state: 'done' as const, reportedOn: '2009-12-01', isConfirmed: true, isOverdue: false }];
    const html = templates.html(reportModel(reviewed(locale, [lowered('G16', 2)], { plan })));
    expect(html).toContain('chart-self-and-verified');
    expect(html).toContain('id="agreedPlan"');
    expect(html).not.toMatch(/undefined|\[object|\bNaN\b/);
  });
});
