import { levelContent } from './level-content.js';
import { LOW_LEVEL, openersOf } from './report-context.js';
import type { FactorView, ReportContext } from './report-context.js';

/** Every factor at level 1 or 2: what is missing, whose it is to open, and the next step or a workable way. */
export function lowFactors(context: ReportContext) {
  const { labels } = context;
  const low = lowOnes(context);
  return {
    lead: low.length > 0 ? labels.factors.lowLead(low.length) : labels.factors.noLow,
    noCauses: low.length > 0 && low.every(({ answer }) => !answer?.cause) ? labels.factors.noCauses : null,
    rows: low.map((factor) => lowRow(context, factor)),
  };
}

/** Lowest first, then in framework order. */
export function lowOnes({ factors }: ReportContext): FactorView[] {
  return factors
    .filter(({ result }) => result.level !== null && result.level <= LOW_LEVEL)
    .toSorted((one, other) => one.result.level! - other.result.level!);
}

function lowRow(context: ReportContext, factor: FactorView) {
  const { labels, frame } = context;
  const { level, missing, nextStep } = levelContent(context, factor);
  const cause = factor.answer?.cause;
  const isCircumstance = factor.structure.kind === 'circumstance';
  const actions = context.numbersOf(context.actionsFor([factor.code]).map(({ action }) => action));
  return {
    code: factor.code,
    name: factor.text.name,
    level,
    missing: missing ?? labels.none,
    cause: cause ? frame.causes[cause] : null,
    who: context.openers(openersOf(context, factor)),
    names: factor.answer?.names?.length ? context.list(factor.answer.names.map(({ name }) => name)) : null,
    isCircumstance,
    stepLabel: isCircumstance ? labels.factors.workable : labels.factors.nextStep,
    nextStep: nextStep ?? labels.none,
    actions: actions ? labels.actionNumbers(actions) : null,
  };
}
