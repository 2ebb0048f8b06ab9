import type { PlannedAction } from '../advice/plan.js';
import type { ReportContext } from './report-context.js';

/**
 * What can be done meanwhile for a prerequisite: the bridge of the first action that lies beyond the agency's own
 * powers, because that one takes longest; else that of the first action that has one.
 */
export function plannedBridge(context: ReportContext, planned: readonly PlannedAction[]): string | null {
  const withBridge = planned.filter(({ action }) => context.actionText(action).bridge !== null);
  const beyond = withBridge.find(({ action }) => context.action(action).governmentLevel !== 'own');
  const chosen = beyond ?? withBridge[0];
  return chosen ? context.actionText(chosen.action).bridge : null;
}
