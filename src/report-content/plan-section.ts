import type { Horizon } from '../advice/action.js';
import type { ExpectedEffect } from '../advice/plan.js';
import { bandOfScore } from '../scoring/bands.js';
import { levelContent } from './level-content.js';
import { actionCard } from './planned-action.js';
import { gainText, scoreText } from './format.js';
import type { ReportContext } from './report-context.js';
import { sectionHead } from './section.js';

const HORIZONS: readonly Horizon[] = ['short', 'mid', 'long'];

/** The plan in three horizons, what to ask first, and the circumstances it fits itself to. */
export function planSection(context: ReportContext) {
  const { input, labels } = context;
  const { actions } = input.plan;
  return {
    ...sectionHead(context, 'plan'),
    words: labels.plan,
    lead: actions.length > 0 ? labels.plan.lead(actions.length) : labels.plan.empty,
    questions: questions(context),
    circumstances: circumstances(context),
    horizons: actions.length > 0 ? HORIZONS.map((horizon) => horizonPart(context, horizon)) : [],
  };
}

function horizonPart(context: ReportContext, horizon: Horizon) {
  const { input, labels, frame } = context;
  const own = input.plan.actions.filter((planned) => planned.horizon === horizon);
  const after = input.plan.afterHorizon.find((one) => one.horizon === horizon)?.effect;
  const summary = after ? afterText(context, after) : null;
  return {
    id: `plan-${horizon}`,
    name: frame.horizons[horizon].name,
    means: frame.horizons[horizon].means,
    count: labels.plan.horizonCount(own.length),
    none: own.length === 0 ? labels.plan.noneInHorizon : null,
    after: own.length === 0 ? null : summary,
    actions: own.map((planned) => actionCard(context, planned)),
  };
}

/** What the plan leads to by then, and whether something other than the score holds the band down. */
function afterText(context: ReportContext, { score, gain, band }: ExpectedEffect): string {
  const { labels, input } = context;
  const { bands } = input.framework.structure;
  const text = labels.plan.afterHorizon(scoreText(score), gainText(gain), context.band(band));
  const byScore = score === null ? null : bandOfScore(bands, score);
  const isLimited = byScore !== null && band !== 'indeterminate' && byScore !== band;
  return isLimited ? `${text}${labels.space}${labels.plan.afterLimited(context.band(byScore))}` : text;
}

function questions(context: ReportContext) {
  const { input, labels, frame } = context;
  return input.plan.questions.map(({ factor, status, inGate, askWhom }) => {
    const view = context.factor(factor);
    const leads = context.list(view.wording.lead.map((role) => frame.roles[role]));
    return {
      code: factor,
      name: view.text.name,
      question: view.text.question,
      status: frame.statuses[status],
      gate: inGate === null ? labels.none : context.gateName(inGate),
      ask: askWhom ?? leads,
    };
  });
}

function circumstances(context: ReportContext) {
  const { input, labels } = context;
  return input.plan.circumstances.map(({ factor, suitedBy }) => {
    const view = context.factor(factor);
    const { level, nextStep } = levelContent(context, view);
    return {
      code: factor,
      name: view.text.name,
      level,
      workable: nextStep ?? labels.none,
      suitedBy: context.numbersOf(suitedBy) || labels.none,
    };
  });
}
