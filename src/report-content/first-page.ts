import { dateText, rangeText, scoreText } from './format.js';
import { firmnessCaution, gateCautions } from './first-page-cautions.js';
import { GATE_MARKS } from './gate-marks.js';
import type { ReportContext } from './report-context.js';
import { reviewState, reviewVerdict } from './review-verdict.js';
import { provenanceText, runningProvenance } from './running.js';
import { textWidth } from './svg-text.js';

const FIRST_ACTIONS = 5;
/** With more deciding gates than this, page one names them without what usually opens them. */
const GATES_WITH_ADVICE = 3;
/** With more than this, it leaves the factors to chapter 2 as well. */
const GATES_WITH_FACTORS = 5;
/** Nor does it hold more gates with factors and cautions than this, all together. */
const LINES_WITH_FACTORS = 7;
/** What the review's verdict takes of them. */
const LINES_OF_REVIEW = 2;
/** Titles wider than these, in Chinese characters, are set smaller. */
const LONG_TITLE = 48;
const LONGEST_TITLE = 100;

/** Page one, which stands alone: verdict, prerequisites, score, first actions, and what only the head can do. */
export function firstPage(context: ReportContext) {
  const { input, labels } = context;
  const { sheet, edition, plan } = input;
  const words = labels.firstPage;
  const title = edition.assessmentTitle ?? sheet.pilot.title;
  const provenance = provenanceText(sheet.provenance ?? '', context.locale);
  const isCut = provenance !== runningProvenance(sheet.provenance, context.locale);
  return {
    report: labels.report,
    title,
    titleSize: titleSize(title),
    facts: facts(context),
    verdict: verdict(context),
    reviewed: reviewVerdict(context),
    gates: gates(context),
    score: score(context),
    actionsHeading: words.actions,
    columns: { action: words.action, owner: words.owner, horizon: words.horizon },
    actions: plan.actions.slice(0, FIRST_ACTIONS).map((planned) => ({
      order: planned.order,
      title: context.actionText(planned.action).title,
      owner: context.frame.roles[context.action(planned.action).owner],
      horizon: context.frame.horizons[planned.horizon].name,
    })),
    noActions: words.noActions,
    headHeading: words.head,
    head: { ...onlyTheHead(context), firstLabel: labels.plan.firstStep },
    provenance: isCut ? provenance : null,
  };
}

function facts({ input, labels }: ReportContext) {
  const { sheet, edition, locale } = input;
  const words = labels.firstPage;
  return [
    { name: words.agency, value: sheet.agency.name },
    { name: words.assessedAt, value: dateText(sheet.assessedAt, locale, edition.calendar) },
    { name: words.state, value: reviewState(input, labels) },
  ];
}

/** Class of the title, so that even one of 200 characters leaves page one its place. */
function titleSize(title: string): 'usual' | 'long' | 'longest' {
  const width = textWidth(title);
  if (width > LONGEST_TITLE) return 'longest';
  return width > LONG_TITLE ? 'long' : 'usual';
}

function verdict(context: ReportContext) {
  const { input, labels, frame } = context;
  const { band, bandIsAtMost } = input.result;
  const words = frame.bands[band];
  return {
    heading: input.review ? labels.review.self : labels.firstPage.verdict,
    sentence: bandIsAtMost ? labels.firstPage.atMost(words.name) : words.verdict,
    bandLabel: labels.firstPage.band,
    band: bandIsAtMost ? `${frame.atMost}${labels.space}${labels.quoted(words.name)}` : words.name,
    permitsLabel: labels.firstPage.permits,
    permits: words.permits,
    caution: firmnessCaution(context),
  };
}

function gates(context: ReportContext) {
  const { input, labels, frame } = context;
  const required = input.result.gates.filter(({ state }) => state !== 'not-required');
  const passed = required.filter(({ state }) => state === 'passed');
  const deciding = input.result.gates.filter(({ id }) => input.result.decidingGates.includes(id));
  const cautions = gateCautions(context);
  const lines =
    deciding.length +
    cautions.length +
    (firmnessCaution(context) === null ? 0 : 1) +
    (input.review ? LINES_OF_REVIEW : 0);
  const withFactors = deciding.length <= GATES_WITH_FACTORS && lines <= LINES_WITH_FACTORS;
  const withAdvice = deciding.length <= GATES_WITH_ADVICE;
  return {
    headline: labels.firstPage.gates(required.length, passed.length),
    allPassed: deciding.length === 0 ? labels.firstPage.allPassed : null,
    cautions,
    decidingLabel: labels.firstPage.deciding,
    deciding: deciding.map((gate) => ({
      name: context.gateName(gate.id),
      mark: GATE_MARKS[gate.state],
      state: context.gateState(gate.state, gate.heldBy),
      openedBy: labels.firstPage.openedBy(
        withAdvice ? context.openers(gate.openedBy) : context.list(gate.openedBy.map((one) => frame.openers[one])),
      ),
      blockedBy: context.list(gate.blockedBy.map((code) => context.factor(code).text.name)),
      showsFactors: withFactors,
      blockedByLabel: labels.firstPage.blockedBy,
      usually: withAdvice ? (frame.gates[gate.id]?.usuallyOpenedBy ?? null) : null,
    })),
  };
}

function score({ input, labels }: ReportContext) {
  const { overall } = input.result;
  const words = labels.firstPage;
  const likely = input.robustness?.likely;
  return {
    label: words.score,
    value: scoreText(overall.score),
    outOf: words.outOf,
    likely: likely ? words.likely(rangeText(likely.low, likely.high)) : words.noLikely,
    note: words.scoreNote,
  };
}

/** The head's part in the first action that needs it; else the next step of executive support; else to keep it. */
function onlyTheHead(context: ReportContext): { text: string; first: string | null } {
  const { input, labels, frame } = context;
  const words = labels.firstPage;
  const needsHead = input.plan.actions
    .map(({ action }) => context.action(action))
    .find(({ owner, approver }) => owner === 'head' || approver === 'head' || owner === 'convenor');
  if (needsHead) {
    const { title, firstStep } = needsHead[context.locale];
    if (needsHead.owner === 'head') return { text: words.headDoes(title), first: firstStep };
    if (needsHead.owner === 'convenor') return { text: words.convenorDoes(title), first: firstStep };
    return { text: words.headApproves(title, frame.roles[needsHead.owner]), first: firstStep };
  }
  const support = context.factor('G16');
  const step = support.result.level === null ? null : (support.text.steps[support.result.level - 1] ?? null);
  return { text: step ?? words.headKeeps, first: null };
}
