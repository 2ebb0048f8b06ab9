import { reportInputOf } from '../../test/fixtures/report-input.js';
import { caseSheet } from '../../test/fixtures/sheets.js';
import { plannedBridge } from './planned-bridge.js';
import { ReportContext } from './report-context.js';

const context = new ReportContext(reportInputOf(caseSheet('nice-2009-09'), 'zh-TW'));

describe('what can be done meanwhile for a prerequisite', () => {
  it('bridges the action that takes longest, and names it', () => {
    const planned = context.actionsFor(['L2']);
    const longest = planned.at(-1)!;
    expect(context.action(longest.action).governmentLevel).toBe('centre');
    const { title, bridge } = context.actionText(longest.action);
    expect(plannedBridge(context, planned)).toBe(`第 ${longest.order} 項行動「${title}」：${bridge}`);
  });

  it('is silent where no action has one', () => {
    expect(plannedBridge(context, [])).toBeNull();
  });
});
