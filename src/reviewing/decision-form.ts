import { day, text, texts } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';

export interface DecisionForm {
  /** '' until chosen. */
  readonly decision: string;
  readonly comment: string;
  /** Ids of chosen actions, in the order of the page. */
  readonly plan: readonly string[];
  readonly owners: Readonly<Record<string, string>>;
  readonly dueDates: Readonly<Record<string, string>>;
  /** Whoever was asked once whether to accept with nothing verified. */
  readonly isSure: boolean;
}

export const EMPTY_DECISION: DecisionForm = {
  decision: '',
  comment: '',
  plan: [],
  owners: {},
  dueDates: {},
  isSure: false,
};

/** @param offered ids of every action on the page */
export function decisionOfFields(fields: FormFields, offered: readonly string[]): DecisionForm {
  const chosen = texts(fields, 'plan');
  const each = (prefix: string) => Object.fromEntries(offered.map((id) => [id, text(fields, `${prefix}-${id}`)]));
  return {
    decision: text(fields, 'decision'),
    comment: text(fields, 'comment'),
    plan: offered.filter((id) => chosen.includes(id)),
    owners: each('owner'),
    dueDates: Object.fromEntries(offered.map((id) => [id, day(fields, `due-${id}`)])),
    isSure: text(fields, 'sure') === 'yes',
  };
}

/** Accepted with nothing verified, the verified score would be the agency's own: possible, and asked about once. */
export function asksAgain({ decision, comment, isSure }: DecisionForm, shareVerified: number | null): boolean {
  return !isSure && comment !== '' && decision.startsWith('accept') && !shareVerified;
}

/** The body of POST /reviews/{id}/decision; a plan that was begun and not needed after all is left out. */
export function bodyOfDecision({ decision, comment, plan, owners, dueDates }: DecisionForm): object {
  const isPlanned = decision === 'accept-with-plan';
  const items = plan.map((action) => ({ action, owner: owners[action] ?? '', dueDate: dueDates[action] ?? '' }));
  return { decision, comment, ...(isPlanned && { plan: items }) };
}

export interface DecisionPlace {
  readonly field: string;
  /** Id of the action it is about. */
  readonly action?: string;
}

/** Where a fault of the body stands on the form, by JSON pointer. */
export function placesOfDecision({ plan }: DecisionForm): Record<string, DecisionPlace> {
  const items = plan.flatMap((action, index): [string, DecisionPlace][] => [
    [`/plan/${index}/owner`, { field: `owner-${action}`, action }],
    [`/plan/${index}/dueDate`, { field: `due-${action}`, action }],
    [`/plan/${index}/action`, { field: `plan-${action}`, action }],
  ]);
  const places: Record<string, DecisionPlace> = Object.fromEntries<DecisionPlace>(items);
  return { '/decision': { field: 'decision' }, ...places, '/comment': { field: 'comment' } };
}
