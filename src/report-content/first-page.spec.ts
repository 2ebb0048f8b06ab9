import { reportInputOf } from '../../test/fixtures/report-input.js';
import { caseSheet, sheetAtLevel } from '../../test/fixtures/sheets.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { firstPage } from './first-page.js';
import { ReportContext } from './report-context.js';

const pageOf = (sheet: ReportSheet, locale: 'zh-TW' | 'en' = 'zh-TW') =>
  firstPage(new ReportContext(reportInputOf(sheet, locale)));
const nice = caseSheet('nice-2009-09') as ReportSheet;
const allAt = (level: number, overrides = {}): ReportSheet =>
  ({ ...nice, ...sheetAtLevel(level, overrides) }) as ReportSheet;

describe('page one', () => {
  it('gives the verdict as a sentence and counts the prerequisites in place', () => {
    const page = pageOf(nice);
    expect(page.verdict.sentence).toBe('這個案子可以有條件試辦。');
    expect(page.gates.headline).toBe('七項先決條件已具備 5 項');
    expect(page.gates.deciding.map(({ name }) => name)).toEqual(['法源與授權', '權責與時效歸屬']);
    expect(page.score.value).toBe('61.2');
  });

  it('names five actions at most, first things first', () => {
    const { actions } = pageOf(caseSheet('lifebuoy-2009-05') as ReportSheet);
    expect(actions.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
  });

  it('says 至多 where a prerequisite has failed on an incomplete sheet', () => {
    const page = pageOf({ ...nice, answers: [{ factor: 'G16', level: 1 }] });
    expect(page.verdict.sentence).toContain('評等至多為「尚不宜試辦」');
    expect(page.verdict.band).toBe('至多「尚不宜試辦」');
    expect(pageOf({ ...nice, answers: [{ factor: 'G16', level: 1 }] }, 'en').verdict.band).toBe(
      'At most “Not ready for a pilot”',
    );
  });

  it('counts six prerequisites where one is not required on the process track', () => {
    const sheet = allAt(3, {
      T6: { status: 'not-applicable', reason: '無' },
      T9: { status: 'not-applicable', reason: '無' },
    });
    const page = pageOf({ ...sheet, pilot: { ...nice.pilot, track: 'process' } });
    expect(page.gates.headline).toBe('六項先決條件已具備 6 項');
  });

  it('asks the head to keep what is settled when there is nothing left to do', () => {
    const page = pageOf(allAt(5));
    expect(page.actions).toEqual([]);
    expect(page.gates.allPassed).not.toBeNull();
    expect(page.head.text).toContain('再次確認');
  });

  it('asks for the next step of executive support where no action needs the head', () => {
    const page = pageOf(allAt(4));
    expect(page.head.text).toContain('作業要點');
  });

  it('warns where most recalculations would give another verdict, and stays silent where it is firm', () => {
    const { caution } = pageOf(caseSheet('police110-2009-09') as ReportSheet).verdict;
    expect(caution).toMatch(/僅 \d+% 仍為「可正式試辦」，其次為「可有條件試辦」/);
    expect(pageOf(nice).verdict.caution).toBeNull();
  });

  it('names the prerequisites that do not decide the verdict but are not in place either', () => {
    const { cautions } = pageOf(caseSheet('lifebuoy-2009-05') as ReportSheet).gates;
    expect(cautions).toEqual([
      '另有 4 項尚未完全具備：法源與授權、互信與權限釋出、工作負荷與誘因、資料取得與介接（詳見第 2 章）。',
    ]);
    expect(pageOf(nice).gates.cautions).toEqual([]);
  });

  it('says where the item does not suit handling wholly online', () => {
    const { cautions } = pageOf(caseSheet('eservices-2009-10') as ReportSheet).gates;
    expect(cautions).toEqual([expect.stringContaining('不適合全程線上')]);
  });
});
