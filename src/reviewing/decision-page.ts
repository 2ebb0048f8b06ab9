import type { Action } from '../advice/action.js';
import { localDay } from '../platform/clock/local-day.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { decisionFaults } from '../reviews/decision-rules.js';
import type { DecisionFault } from '../reviews/decision-rules.js';
import { DECISIONS } from '../reviews/review.status.js';
import { headOf } from './review-page.js';
import type { ReviewPageInput, ReviewShown } from './review-page.js';
import { dutyOf } from '../advice/duty-of.js';
import type { DecisionForm } from './decision-form.js';
import { proposedActions } from './proposed-actions.js';
import type { Proposals } from './proposed-actions.js';
import { verdictTable } from '../reviews/verdict-table.js';

export interface DecisionPageInput extends ReviewPageInput {
  readonly form: DecisionForm;
  /** Whether to accept with nothing verified is asked now. */
  readonly asksAgain: boolean;
}

/** Accept, accept with a plan, or return: what each needs and what it will cause, said before. Pure. */
export function decisionPage(shown: ReviewShown, page: DecisionPageInput) {
  const { review, framework, verified } = shown;
  const { locale, words, form } = page;
  const proposals = proposalsOf(shown);
  const table = verdictTable(shown, verified, { ...page, framework });
  return {
    head: headOf(shown, page),
    verdict: table,
    isUnderReview: table.verified?.isUnderReview ?? true,
    gatesLeft: (verified?.gateFactorsLeft ?? []).map((factor) => ({
      factor,
      name: framework.wording.factors[factor]![locale].name,
      href: `${ADDRESSES.reviewFactor(review.id, factor)}?in=all`,
    })),
    blockers: blockersOf(shown, page),
    decisions: DECISIONS.map((value) => ({
      value,
      text: words.pick(locale, 'reviews.decisions', value),
      hint: words.pick(locale, 'reviews.decisionMeans', value),
    })),
    form,
    asksAgain: page.asksAgain,
    gates: proposals.gates.map(({ gate, actions, above }) => ({
      id: gate,
      name: framework.wording.frame[locale].gates[gate]!.name,
      actions: actions.map((action) => actionShown(action, shown, page)),
      above: above.map((action) => dutyOf(action, locale)),
    })),
    others: proposals.others.map((action) => actionShown(action, shown, page)),
    // Folded away, a chosen action that has a fault would look as if it had not been chosen.
    areOthersOpen: proposals.gates.length === 0 || proposals.others.some(({ id }) => form.plan.includes(id)),
    canDecide: page.isReviewer && review.holderId === page.userId && review.status === 'in-review',
    links: { review: ADDRESSES.review(review.id) },
  };
}

/** Ids of every action the page offers, in its order. */
export function offeredActions(shown: ReviewShown): string[] {
  const { gates, others } = proposalsOf(shown);
  return [...gates.flatMap(({ actions }) => actions), ...others].map(({ id }) => id);
}

function proposalsOf({ submission, framework, verified }: ReviewShown): Proposals<Action> {
  const { actions: catalogue } = framework.wording;
  const byId = new Map(catalogue.map((action) => [action.id, action]));
  const plan = submission.findings.plan.actions.flatMap(({ action }) => byId.get(action) ?? []);
  return proposedActions((verified?.result ?? submission.findings.result).gates, plan, catalogue);
}

function actionShown(action: Action, { framework, sheet }: ReviewShown, { locale, form }: DecisionPageInput) {
  const { id } = action;
  const frame = framework.wording.frame[locale];
  const { what } = action[locale];
  const isRequest = action.governmentLevel === 'centre';
  return {
    id,
    title: dutyOf(action, locale),
    what,
    ownerName: `owner-${id}`,
    dueName: `due-${id}`,
    horizon: frame.horizons[action.horizon].name,
    isChosen: form.plan.includes(id),
    // What only the centre can do is never the agency's duty: its part is to send the request, and the bridge meanwhile.
    isRequest,
    bridge: isRequest ? action[locale].bridge : null,
    // Proposed, and free to be changed.
    owner: form.owners[id] ?? (isRequest ? sheet.agency.name : frame.roles[action.owner]),
    dueDate: form.dueDates[id] ?? '',
  };
}

/** What still stands in the way of accepting, each with the place where it is settled. */
function blockersOf({ review, scored, findings, verified, framework }: ReviewShown, page: DecisionPageInput) {
  const asked = { decision: 'accept' as const, plan: [] };
  const faults = decisionFaults(asked, {
    answers: [...scored.answers, ...(scored.supplementary ?? [])],
    findings,
    gates: verified?.result.gates ?? [],
    catalogue: framework.wording.actions,
    today: localDay(page.now, page.timeZone),
  });
  return faults
    .filter((fault): fault is Extract<DecisionFault, { factor: string }> => 'factor' in fault)
    .map(({ code, factor }) => ({
      code,
      factor,
      name: framework.wording.factors[factor]![page.locale].name,
      href: `${ADDRESSES.reviewFactor(review.id, factor)}?in=all`,
    }));
}
