import type { Horizon } from '../advice/action.js';
import type { PlannedAction } from '../advice/plan.js';
import type { ReportContext } from './report-context.js';

const HORIZONS: readonly Horizon[] = ['short', 'mid', 'long'];

/**
 * What can be done meanwhile for a prerequisite: the bridge of the action beyond the agency's own powers that takes
 * longest (among equals the first); else that of the first action that has one. It names its action, since a bridge
 * is written to be read beside it.
 */
export function plannedBridge(context: ReportContext, planned: readonly PlannedAction[]): string | null {
  const withBridge = planned.filter(({ action }) => context.actionText(action).bridge !== null);
  const [longest] = withBridge
    .filter(({ action }) => context.action(action).governmentLevel !== 'own')
    .toSorted((one, other) => HORIZONS.indexOf(other.horizon) - HORIZONS.indexOf(one.horizon));
  const chosen = longest ?? withBridge[0];
  if (!chosen) return null;
  const { title, bridge } = context.actionText(chosen.action);
  return context.labels.gates.bridgeOf(String(chosen.order), title, bridge!);
}
