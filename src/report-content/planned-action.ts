import type { ExpectedEffect, PlannedAction, Reason } from '../advice/plan.js';
import { gainText, scoreText } from './format.js';
import type { ReportContext } from './report-context.js';
import { sourceText } from './source-text.js';

/** One action with every field a person needs to take it on, the answer that caused it first. */
export function actionCard(context: ReportContext, planned: PlannedAction) {
  const { labels, frame } = context;
  const words = labels.plan;
  const action = context.action(planned.action);
  const texts = action[context.locale];
  return {
    id: `action-${planned.order}`,
    order: planned.order,
    title: texts.title,
    tags: [
      {
        name: words.owner,
        value:
          action.governmentLevel === 'centre'
            ? words.requestedOf(frame.roles[action.owner])
            : frame.roles[action.owner],
      },
      ...(action.approver ? [{ name: words.approver, value: frame.roles[action.approver] }] : []),
      { name: words.level, value: frame.governmentLevels[action.governmentLevel] },
      { name: words.effort, value: words.effortOf(action.effort) },
      { name: words.standing, value: frame.standings[action.standing] },
    ],
    because: { name: words.because, value: because(context, planned.reasons) },
    fields: fields(context, planned).flatMap(({ name, value }) => (value === null ? [] : [{ name, value }])),
  };
}

/** In the order in which one takes an action on; a field without a value is left out. */
function fields(context: ReportContext, planned: PlannedAction) {
  const words = context.labels.plan;
  const { sources: codes } = context.action(planned.action);
  const texts = context.actionText(planned.action);
  return [
    { name: words.what, value: texts.what },
    { name: words.why, value: texts.why },
    { name: words.firstStep, value: texts.firstStep },
    { name: words.precondition, value: precondition(context, planned) },
    { name: words.bridge, value: bridge(context, planned) },
    { name: words.sideEffect, value: texts.sideEffect },
    { name: words.compensation, value: texts.compensation },
    { name: words.kpis, value: kpis(context, planned) },
    { name: words.effect, value: effect(context, planned.effect) },
    { name: words.conditions, value: conditions(context, planned) },
    { name: words.sources, value: sources(context, codes) },
  ];
}

function because(context: ReportContext, reasons: readonly Reason[]): string {
  const { labels, frame } = context;
  const words = labels.plan;
  const told = reasons.map(({ factor, level, cause, to }) => {
    const why = cause === null ? '' : words.reasonCause(frame.causes[cause]);
    const then = to === null ? words.reasonSuits : words.reasonTo(to);
    return `${words.reason(context.factorName(factor), level)}${why}${then}`;
  });
  return told.join(context.locale === 'en' ? '; ' : '；');
}

/** Text of the catalogue, then what of this plan comes first, then gates that are not passed yet. */
function precondition(context: ReportContext, planned: PlannedAction): string | null {
  const words = context.labels.plan;
  const after = context.numbersOf(planned.after);
  const gates = context.list(planned.waitsForGates.map((id) => context.labels.quoted(context.gateName(id))));
  const text = context.actionText(planned.action).precondition;
  const own = [after ? words.after(after) : null, gates ? words.waits(gates) : null].filter((one) => one !== null);
  if (own.length === 0) return text;
  const sentence = context.locale === 'en' ? capitalised(`${own.join('; ')}.`) : `${own.join('；')}。`;
  return text === null ? sentence : `${text}${context.labels.space}${sentence}`;
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The catalogue's text, then which actions of the plan bridge the time, then for which this one does. */
function bridge(context: ReportContext, planned: PlannedAction): string | null {
  const { labels } = context;
  const by = context.numbersOf(planned.bridges);
  const until = context.numbersOf(planned.bridgeFor);
  const sentences = [by ? labels.plan.bridgedBy(by) : null, until ? labels.plan.bridgeFor(until) : null];
  const parts = [context.actionText(planned.action).bridge, ...sentences].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(labels.space) : null;
}

function kpis(context: ReportContext, { action }: PlannedAction): string {
  const words = context.labels.plan;
  const { kpis: measured } = context.action(action);
  const told = context.actionText(action).kpis.map(({ counted, unit }, index) => {
    const aim = measured[index]?.direction === 'down' ? words.down : words.up;
    return context.locale === 'en' ? `${counted} (${unit}, ${aim})` : `${counted}（${unit}，${aim}）`;
  });
  return told.join(context.locale === 'en' ? '; ' : '；');
}

function effect(context: ReportContext, { score, gain, band, gates }: ExpectedEffect): string {
  const { labels, input } = context;
  const words = labels.plan;
  const opened = gates.map(({ id, from, to }) =>
    words.effectGate(context.gateName(id), context.gateState(from), context.gateState(to)),
  );
  if (score === null || gain === null) return capitalised(words.noScore) + opened.join('');
  if (gain === 0 && opened.length === 0) return capitalised(words.noGain);
  const changed = band === input.result.band ? '' : words.effectBand(context.band(band));
  return capitalised(words.effectScore(scoreText(score), gainText(gain))) + changed + opened.join('');
}

/** The case first, unless the text names it anyway. */
function conditions(context: ReportContext, { action }: PlannedAction): string {
  const { case: caseId } = context.action(action);
  const text = context.actionText(action).conditions;
  if (caseId === null) return text;
  const { short } = context.frame.cases[caseId];
  const solid = (words: string) => words.replace(/\s/g, '');
  return solid(text).includes(solid(short)) ? text : `${short}${context.labels.colon}${text}`;
}

function sources(context: ReportContext, codes: readonly string[]): string {
  return codes.map((code) => sourceText(context.labels, code)).join(context.locale === 'en' ? '; ' : '；');
}
