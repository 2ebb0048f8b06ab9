import type { GateResult } from '../scoring/score-result.js';
import { GATE_MARKS } from './gate-marks.js';
import { levelContent } from './level-content.js';
import { plannedBridge } from './planned-bridge.js';
import type { ReportContext } from './report-context.js';
import { sectionHead } from './section.js';

/** The prerequisites one by one, and every reason that limits the band. */
export function gatesSection(context: ReportContext) {
  const { input, labels } = context;
  const words = labels.gates;
  const { gates } = input.result;
  return {
    ...sectionHead(context, 'gates'),
    lead: words.lead,
    words,
    summary: gates.map((gate, index) => ({
      number: index + 1,
      name: context.gateName(gate.id),
      mark: GATE_MARKS[gate.state],
      state: context.gateState(gate.state, gate.heldBy),
      blockedBy: context.list(gate.blockedBy.map((code) => context.factorName(code))) || labels.none,
      openedBy: context.openers(gate.openedBy) || labels.none,
    })),
    details: gates.filter(({ blockedBy }) => blockedBy.length > 0).map((gate) => gateDetail(context, gate)),
    caps: caps(context),
    flags: flags(context),
  };
}

function gateDetail(context: ReportContext, gate: GateResult) {
  const { frame, labels } = context;
  const texts = frame.gates[gate.id]!;
  const planned = context.actionsFor(gate.blockedBy);
  return {
    name: texts.name,
    state: context.gateState(gate.state, gate.heldBy),
    asks: texts.asks,
    blocking: gate.blockedBy.map((code) => blocking(context, code)),
    usually: texts.usuallyOpenedBy,
    bridge: plannedBridge(context, planned) ?? labels.gates.noBridge,
    actions: context.numbersOf(planned.map(({ action }) => action)) || labels.none,
  };
}

function blocking(context: ReportContext, code: string) {
  const { labels } = context;
  const factor = context.factor(code);
  const { level, reached, missing } = levelContent(context, factor);
  const status = factor.result.status;
  const reason = status === 'unknown' ? labels.gates.unknown(factor.answer?.reason ?? '') : labels.gates.unanswered;
  return {
    name: context.factorName(code),
    level,
    reached: status === 'answered' ? (reached ?? labels.gates.nothingReached) : null,
    missing: status === 'answered' ? missing : reason,
  };
}

function caps(context: ReportContext) {
  const { input, labels, frame } = context;
  const { bandByScore } = input.result;
  const dimensions = new Set(input.framework.structure.dimensions.map(({ code }) => code));
  const because = (code: string) => (dimensions.has(code) ? context.dimensionName(code) : context.factorName(code));
  return {
    lead:
      input.result.caps.length > 0 && bandByScore !== null
        ? labels.gates.capsLead(context.band(bandByScore))
        : labels.gates.noCaps,
    rows: input.result.caps.map((cap) => ({
      name: frame.caps[cap.code].name,
      condition: frame.caps[cap.code].because,
      because: context.list(cap.because.map(because)),
      limit: context.band(cap.bandAtMost),
      binding: cap.binding ? labels.gates.binding : labels.gates.notBinding,
      isBinding: cap.binding,
    })),
  };
}

/** One line a text, with every place it applies to. What is flagged of respondents stands in their chapter. */
function flags(context: ReportContext): string[] {
  const { input, labels, frame } = context;
  const places = new Map<string, string[]>();
  const ofAnswers = input.result.flags.filter(({ code }) => code !== 'above-median' && code !== 'voice-missing');
  for (const { code, dimension, factor } of ofAnswers) {
    const where = dimension ? context.dimensionName(dimension) : factor ? context.factorName(factor) : null;
    const text = frame.flags[code];
    places.set(text, [...(places.get(text) ?? []), ...(where === null ? [] : [where])]);
  }
  return [...places].map(([text, where]) => (where.length > 0 ? `${context.list(where)}${labels.colon}${text}` : text));
}
