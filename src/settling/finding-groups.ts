import type { QualityCode, QualityFinding } from '../submissions/quality-checks.js';
import { qualitySentence } from '../submissions/quality-sentences.js';
import { factorLink } from './look-input.js';
import type { LookInput } from './look-input.js';

/** What weighs most first: what contradicts itself, then what is too good, then what is missing. */
const ORDER: readonly QualityCode[] = [
  'contradiction',
  'gate-unanswered',
  'carried-over',
  'high-with-low-confidence',
  'high-without-evidence',
  'one-level',
  'not-applicable-share',
  'many-unknowns',
];
/** One sentence for all of a kind; these have one for each. */
const ONE_BY_ONE: readonly QualityCode[] = ['contradiction', 'one-level', 'not-applicable-share', 'gate-unanswered'];

/** The findings as people read them: a sentence, where it applies, and the factors it is about, heaviest first. */
export function findingGroups(input: LookInput) {
  const { findings } = input.look;
  return ORDER.flatMap((code) => {
    const all = findings.filter((finding) => finding.code === code);
    if (all.length === 0) return [];
    return ONE_BY_ONE.includes(code) ? all.map((one) => group([one], input)) : [group(all, input)];
  });
}

function group(found: readonly QualityFinding[], input: LookInput) {
  const [first] = found;
  const { locale, version } = input;
  const frame = version.wording.frame[locale];
  const { dimension, gate, code } = first!;
  const place = dimension ? frame.dimensions[dimension]!.name : gate ? frame.gates[gate]!.name : null;
  return {
    code,
    place,
    text: qualitySentence(first!, version.wording.contradictions, locale),
    factors: found.flatMap(({ factors }) => factors).map((factor) => factorLink(factor, input)),
  };
}
