import type { Locale } from '../advice/action.js';
import { allCodes } from '../framework/version-map.js';
import type { FactorFate } from '../framework/version-map.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { Words } from '../platform/views/words.js';
import type { CandidateFault } from '../framework/read-candidate.js';
import { faultDetail } from './candidate-words.js';
import type { VersionPreview } from './preview-version.js';

const MOST_FAULTS = 200;

/** How a file is written, in short. */
const EXAMPLE = '{"structure": {…}, "map": {"T7": ["T7", "T13"], "O3": []}, "factors": [{…}]}';

/** The form to send a draft, and what was wrong with the last one. Pure. */
export function uploadPage(faults: readonly CandidateFault[], present: string, words: Words, locale: Locale) {
  return {
    present,
    example: EXAMPLE,
    faults: faults.slice(0, MOST_FAULTS).map((fault) => {
      const { pointer, detail } = faultDetail(fault, words, locale);
      return { pointer: pointer || '/', sentence: detail };
    }),
    result: null,
  };
}

/** What a draft would change. Pure. */
export function resultPage(preview: VersionPreview, version: FrameworkVersion, words: Words, locale: Locale) {
  const { candidate, map, changes, effect, hasWords } = preview;
  const join = words.say(locale, 'framework-preview.join');
  const frame = version.wording.frame[locale];
  const nameOf = (code: string) => `${code} ${version.wording.factors[code]?.[locale].name ?? ''}`.trim();
  const count = (fits: (one: FactorFate) => boolean) => map.factors.filter(fits).length;
  const notable = map.factors.filter(
    (one) => one.fate !== 'kept' || one.carriesOver !== 'yes' || one.traits.length > 0,
  );
  return {
    present: version.structure.id,
    example: EXAMPLE,
    faults: [],
    result: {
      id: candidate.structure.id,
      hasWords,
      total: allCodes(version.structure).length,
      counts: (['kept', 'renamed', 'split', 'merged', 'dropped'] as const).map((fate) => ({
        fate,
        count: count((one) => one.fate === fate),
      })),
      added: map.added.map((code) => ({ code })),
      carried: (['yes', 'check', 'no'] as const).map((carries) => ({
        carries,
        count: count((one) => one.carriesOver === carries),
      })),
      factors: notable.map(({ code, into, fate, carriesOver, traits }) => ({
        name: nameOf(code),
        fate,
        into: fate === 'kept' ? '' : into.join(join),
        carriesOver,
        traits: traits.map((trait) => words.pick(locale, 'framework-preview.traits', trait)).join(join),
      })),
      changes: changes.map(({ part, id, before, after }) => ({
        part: words.pick(locale, 'framework-preview.parts', part),
        id,
        before,
        after,
      })),
      submissions: effect.submissions,
      changed: effect.changed,
      bands: effect
        .bands()
        .filter(({ from, to }) => from !== to)
        .map(({ from, to, count: n }) => ({ from: frame.bands[from].name, to: frame.bands[to].name, count: n })),
    },
  };
}
