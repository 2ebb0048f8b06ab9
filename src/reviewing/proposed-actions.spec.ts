import { proposedActions } from './proposed-actions.js';
import type { ProposedAction } from './proposed-actions.js';

const action = (id: string, factor: string, effort = 2): ProposedAction => ({
  id,
  lifts: [{ factor, by: 1, from: [1, 4] }],
  suits: [],
  effort,
});
const unmet = (id: string, ...blockedBy: string[]) => ({ id, state: 'held' as const, blockedBy });

describe('Actions to agree on with a conditional pass', () => {
  it('come from the agency’s own plan, prerequisite by prerequisite', () => {
    const plan = [action('law', 'L2'), action('trust', 'O5'), action('time', 'O1')];
    expect(proposedActions([unmet('legal-basis', 'L2'), unmet('trust', 'O5')], plan, plan)).toEqual({
      gates: [
        { gate: 'legal-basis', actions: [plan[0]], above: [] },
        { gate: 'trust', actions: [plan[1]], above: [] },
      ],
      others: [plan[2]],
    });
  });

  it('where the plan has none for a prerequisite, the lightest of the catalogue are proposed', () => {
    const catalogue = [action('heavy', 'T4', 5), action('light', 'T4', 1), action('law', 'L2', 1)];
    const { gates } = proposedActions([unmet('security', 'T4')], [], catalogue);
    expect(gates[0]!.actions.map(({ id }) => id)).toEqual(['light', 'heavy']);
  });

  it('an action that helps two prerequisites is chosen once and counts for both', () => {
    const both = { ...action('rules', 'G6'), suits: ['G25'] };
    const { gates } = proposedActions([unmet('security', 'G6'), unmet('responsibility', 'G25')], [both], [both]);
    expect(gates[1]).toEqual({ gate: 'responsibility', actions: [], above: [both] });
  });

  it('prerequisites that are met, or not required, ask for nothing', () => {
    const met = [
      { id: 'trust', state: 'passed' as const, blockedBy: [] },
      { id: 'connection', state: 'not-required' as const, blockedBy: [] },
    ];
    expect(proposedActions(met, [], []).gates).toEqual([]);
  });
});
