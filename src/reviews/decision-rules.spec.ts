import type { GateResult } from '../scoring/score-result.js';
import { decisionFaults } from './decision-rules.js';
import type { DecidedUpon, PlanItem } from './decision-rules.js';

const gate = (id: string, state: GateResult['state'], blockedBy: string[]): GateResult => ({
  ...{ id, state, blockedBy },
  heldBy: [],
  factors: blockedBy,
  openedBy: [],
});
const action = (id: string, ...factors: string[]) => ({
  id,
  lifts: factors.map((factor) => ({ factor, by: 1 as const, from: [1, 4] as const })),
  suits: [],
});
const item = (given: Partial<PlanItem> = {}): PlanItem => ({
  ...{ action: 'write-the-rule', owner: '民政處', dueDate: '2010-03-31' },
  ...given,
});
const UPON: DecidedUpon = {
  answers: [{ factor: 'L2', level: 2 }],
  findings: [],
  gates: [gate('legal-basis', 'held', ['L2']), gate('trust', 'passed', [])],
  catalogue: [action('write-the-rule', 'L2'), action('meet', 'O5')],
  today: '2009-10-01',
};
const codes = (decision: 'accept' | 'accept-with-plan' | 'return', plan: PlanItem[], upon: Partial<DecidedUpon> = {}) =>
  decisionFaults({ decision, plan }, { ...UPON, ...upon }).map(({ code, ...about }) =>
    [code, ...Object.values(about)].join(' '),
  );

describe('a decision', () => {
  const untouched = { answers: [{ factor: 'T10', status: 'not-applicable' as const }] };
  const asked = { findings: [{ factor: 'L2', verdict: 'ask' as const, status: null, level: null, reason: '？' }] };

  it('to return needs nothing but its comment', () => {
    expect(codes('return', [], { ...untouched, ...asked })).toEqual([]);
  });

  it('to accept needs every not-applicable judged and every question settled', () => {
    expect(codes('accept', [])).toEqual([]);
    expect(codes('accept', [], { ...untouched, ...asked })).toEqual(['not-applicable-open T10', 'question-open L2']);
    expect(codes('accept-with-plan', [item()], untouched)).toEqual(['not-applicable-open T10']);
  });

  it('carries a plan when it passes on condition, and only then', () => {
    expect(codes('accept', [item()])).toEqual(['plan-not-allowed']);
    expect(codes('return', [item()])).toEqual(['plan-not-allowed']);
    expect(codes('accept-with-plan', [])).toEqual(['plan-missing']);
    expect(codes('accept-with-plan', [item()])).toEqual([]);
  });

  it('to pass on condition needs an action for every prerequisite that is not met', () => {
    expect(codes('accept-with-plan', [item({ action: 'meet' })])).toEqual(['gate-without-action legal-basis']);
    const open = [gate('legal-basis', 'open', ['L2']), gate('trust', 'failed', ['O5'])];
    expect(codes('accept-with-plan', [item()], { gates: open })).toEqual(['gate-without-action trust']);
    expect(codes('accept-with-plan', [item(), item({ action: 'meet' })], { gates: open })).toEqual([]);
  });

  it('is not held up by a prerequisite that no action of the catalogue could move', () => {
    expect(codes('accept-with-plan', [item()], { gates: [gate('connection', 'failed', ['T6'])] })).toEqual([]);
  });

  it('agrees on known actions, each once, due today or later', () => {
    const plan = [
      item(),
      item({ action: 'no-such' }),
      item({ dueDate: '2009-09-30' }),
      item({ action: 'meet', dueDate: '2009-10-01' }),
    ];
    expect(codes('accept-with-plan', plan)).toEqual(['unknown-action 1', 'duplicate-action 2', 'due-in-past 2']);
  });
});
