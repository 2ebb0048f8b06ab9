import { ADDRESSES } from '../platform/views/addresses.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import { rangeText, scoreText, shareText } from '../report-content/format.js';
import { LABELS } from '../report-content/labels.js';
import { verdictChangeText } from '../report-content/verdict-change-text.js';
import type { FrameText } from '../report-content/wording.js';
import type { GateResult } from '../scoring/score-result.js';
import type { Look } from '../submissions/look-before.js';
import { findingGroups } from './finding-groups.js';
import { factorLink } from './look-input.js';
import type { LookInput } from './look-input.js';

/** All there is to see before handing in, from the verdict down to what a careful colleague would ask. */
export function lookPage(input: LookInput) {
  const { look, locale, version, roles } = input;
  const { assessment, result, missing, unsettled } = look;
  const frame = version.wording.frame[locale];
  const id = assessment.id;
  return {
    title: look.title,
    state: assessment.state,
    revision: assessment.revision,
    verdict: verdict(look, frame),
    score: scoreLines(input),
    caps: result.caps.filter(({ binding }) => binding).map(({ code }) => frame.caps[code].name),
    gates: result.gates.map((gate) => gateLine(gate, input)),
    gatesDone: result.gates.filter(({ state }) => state === 'passed').length,
    gatesRequired: result.gates.filter(({ state }) => state !== 'not-required').length,
    change: change(input),
    blocks: [...missing, ...unsettled].map((fault) => blockLine(fault, input)),
    groups: findingGroups(input),
    can: { coordinate: roles.includes('coordinator'), approve: roles.includes('approver') },
    links: {
      consolidation: ADDRESSES.consolidation(id),
      preview: ADDRESSES.preview(id),
      handIn: ADDRESSES.handIn(id),
      revise: ADDRESSES.revise(id),
    },
  };
}

function verdict({ result }: Look, frame: FrameText) {
  const { name, verdict: text, permits } = frame.bands[result.band];
  return { text, name: result.bandIsAtMost ? `${frame.atMost}${name}` : name, permits };
}

function scoreLines({ look, locale, words }: LookInput): { name: string; value: string }[] {
  const { overall } = look.result;
  const line = (key: string, value: string) => ({ name: words.pick(locale, 'settling.figures', key), value });
  const { medianScore } = look;
  const medians = medianScore && {
    n: medianScore.factors.length,
    median: scoreText(medianScore.score),
    beside: scoreText(medianScore.consolidated),
  };
  return [
    line('score', scoreText(overall.score)),
    line('range', rangeText(overall.low, overall.high)),
    line('coverage', shareText(overall.coverage)),
    ...(medians ? [line('medians', words.say(locale, 'settling.mediansShort', medians))] : []),
  ];
}

function gateLine(gate: GateResult, input: LookInput) {
  const frame = input.version.wording.frame[input.locale];
  const isUnknown = gate.state === 'held' && gate.heldBy.length === 1 && gate.heldBy[0] === 'unknown';
  return {
    name: frame.gates[gate.id]!.name,
    state: gate.state,
    stateText: frame.gateStates[isUnknown ? 'held-unknown' : gate.state],
    usually: gate.state === 'failed' || gate.state === 'held' ? frame.gates[gate.id]!.usuallyOpenedBy : null,
    blockedBy: gate.blockedBy.map((code) => factorLink(code, input)),
  };
}

function change({ look, locale, version }: LookInput) {
  const labels = LABELS[locale];
  const frame = version.wording.frame[locale];
  const { sentence, steps, after } = verdictChangeText({
    input: { change: look.change },
    labels,
    band: (band) => frame.bands[band].name,
    factorName: (code) => {
      const name = version.wording.factors[code]![locale].name;
      return `${code}${labels.space}${labels.quoted(name)}`;
    },
    gateName: (gate) => frame.gates[gate]!.name,
  });
  const plain = (text: string) => (locale === 'en' ? withPlainQuotes(text) : text);
  return { sentence: plain(sentence), steps: steps.map(plain), after: after && plain(after) };
}

/** Where a screen has only Chinese fonts, curly quotes take the width of a character; a report brings fonts along. */
function withPlainQuotes(text: string): string {
  return text.replace(/[“”]/g, '"').replaceAll('’', "'");
}

/** A fault with the page where it is mended: an answer's, the pilot's, or this assessment's. */
function blockLine({ pointer, detail, code }: ErrorDetail, input: LookInput) {
  const { assessment } = input.look;
  const [, part, factor] = pointer.split('/');
  if (part === 'pilot') return { text: detail, about: null, href: ADDRESSES.pilot(assessment.pilotId) };
  const isFactor = part === 'answers' && input.version.wording.factors[factor!] !== undefined;
  const isUnsettled = code === 'disagreement-unsettled' || code === 'above-median-unexplained';
  if (!isFactor) return { text: detail, about: null, href: ADDRESSES.assessment(assessment.id) };
  const { question, href } = factorLink(factor!, input);
  return { text: detail, about: question, href: isUnsettled ? ADDRESSES.consolidation(assessment.id) : href };
}
