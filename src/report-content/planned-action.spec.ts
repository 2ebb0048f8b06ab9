import { reportInputOf } from '../../test/fixtures/report-input.js';
import { caseSheet } from '../../test/fixtures/sheets.js';
import { actionCard } from './planned-action.js';
import { ReportContext } from './report-context.js';

const context = new ReportContext(reportInputOf(caseSheet('lifebuoy-2009-05'), 'zh-TW'));
const cards = context.input.plan.actions.map((planned) => actionCard(context, planned));

describe('an action of the plan', () => {
  it('says what to do, why, the first step, what may go wrong and what makes up for it', () => {
    for (const { fields } of cards) {
      const names = fields.map(({ name }) => name);
      const needed = [
        '作法',
        '理由',
        '本月第一步',
        '可能的副作用',
        '配套',
        '衡量指標',
        '預期效果',
        '採行經驗與條件',
        '出處',
      ];
      expect(names).toEqual(expect.arrayContaining(needed));
    }
  });

  it('names its owner, level of government, effort and track record', () => {
    for (const { tags } of cards) {
      expect(tags.map(({ name }) => name)).toEqual(expect.arrayContaining(['主辦', '權責層級', '投入', '實證情形']));
    }
  });

  it('is there because of an answer, and says its level', () => {
    for (const { because } of cards) expect(because.value).toMatch(/^[A-Z]\d+「[^」]+」為第 [123] 級/);
  });

  it('bridges the time wherever only the centre or a partner can act', () => {
    const beyond = context.input.plan.actions.filter(
      ({ action }) => context.action(action).governmentLevel === 'centre',
    );
    for (const { order } of beyond) {
      expect(cards[order - 1]!.fields.map(({ name }) => name)).toContain('期間替代作法');
    }
  });
});
