import type { Action } from '../advice/action.js';
import { statusOf } from '../scoring/answer.js';
import type { ScoredAnswer } from '../scoring/answer.js';
import type { FactorCode, GateId } from '../scoring/framework-structure.js';
import type { GateResult } from '../scoring/score-result.js';
import type { Finding } from './finding.js';
import type { Decision } from './review.status.js';

export interface PlanItem {
  readonly action: string;
  readonly owner: string;
  /** YYYY-MM-DD. */
  readonly dueDate: string;
}

export interface DecisionAsked {
  readonly decision: Decision;
  readonly plan: readonly PlanItem[];
}

export interface DecidedUpon {
  /** As the agency handed them in. */
  readonly answers: readonly ScoredAnswer[];
  readonly findings: readonly (Finding & { readonly factor: FactorCode })[];
  /** Of the verified result. */
  readonly gates: readonly GateResult[];
  readonly catalogue: readonly Pick<Action, 'id' | 'lifts' | 'suits'>[];
  /** YYYY-MM-DD, where people live. */
  readonly today: string;
}

export type DecisionFault =
  | { readonly code: 'not-applicable-open' | 'question-open'; readonly factor: FactorCode }
  | { readonly code: 'plan-missing' | 'plan-not-allowed' }
  | { readonly code: 'unknown-action' | 'duplicate-action' | 'due-in-past'; readonly item: number }
  | { readonly code: 'gate-without-action'; readonly gate: GateId };

/**
 * What stands in the way of a decision. A return needs nothing but its comment. Accepting needs every not-applicable
 * accepted or rejected and no question left open; a conditional pass also needs, for every prerequisite that is not met
 * after the review, at least one agreed action that moves one of its factors.
 */
export function decisionFaults({ decision, plan }: DecisionAsked, upon: DecidedUpon): DecisionFault[] {
  const isPlanned = decision === 'accept-with-plan';
  if (!isPlanned && plan.length > 0) return [{ code: 'plan-not-allowed' }];
  if (decision === 'return') return [];
  const open = openMatters(upon);
  if (!isPlanned) return open;
  if (plan.length === 0) return [...open, { code: 'plan-missing' }];
  return [...open, ...itemFaults(plan, upon), ...gatesWithoutAction(plan, upon)];
}

function openMatters({ answers, findings }: DecidedUpon): DecisionFault[] {
  const verified = new Set(findings.filter(({ status }) => status !== null).map(({ factor }) => factor));
  const unjudged = answers.filter((answer) => statusOf(answer) === 'not-applicable' && !verified.has(answer.factor));
  const asked = findings.filter(({ verdict }) => verdict === 'ask');
  return [
    ...unjudged.map(({ factor }) => ({ code: 'not-applicable-open' as const, factor })),
    ...asked.map(({ factor }) => ({ code: 'question-open' as const, factor })),
  ];
}

function itemFaults(plan: readonly PlanItem[], { catalogue, today }: DecidedUpon): DecisionFault[] {
  const known = new Set(catalogue.map(({ id }) => id));
  return plan.flatMap(({ action, dueDate }, item): DecisionFault[] => [
    ...(known.has(action) ? [] : [{ code: 'unknown-action' as const, item }]),
    ...(plan.findIndex((other) => other.action === action) < item ? [{ code: 'duplicate-action' as const, item }] : []),
    ...(dueDate < today ? [{ code: 'due-in-past' as const, item }] : []),
  ]);
}

/** Gates that no action of the catalogue could move are nobody's omission. */
function gatesWithoutAction(plan: readonly PlanItem[], { gates, catalogue }: DecidedUpon): DecisionFault[] {
  const agreed = new Set(plan.map(({ action }) => action));
  const unpassed = gates.filter(({ state }) => state !== 'passed' && state !== 'not-required');
  return unpassed
    .filter((gate) => {
      const moving = catalogue.filter((action) => moves(action, gate));
      return moving.length > 0 && !moving.some(({ id }) => agreed.has(id));
    })
    .map(({ id }) => ({ code: 'gate-without-action' as const, gate: id }));
}

/** Whether an action lifts a factor that blocks the gate, or makes one workable. */
export function moves({ lifts, suits }: Pick<Action, 'lifts' | 'suits'>, { blockedBy }: GateResult): boolean {
  return [...lifts.map(({ factor }) => factor), ...suits].some((factor) => blockedBy.includes(factor));
}
