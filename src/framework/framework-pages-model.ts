import type { Locale } from '../advice/action.js';
import { localDay } from '../platform/clock/local-day.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { WeightScheme } from '../scoring/weights.js';
import type { LoadedVersion } from './framework.repository.js';

const HASH_SHOWN = 12;

/** Every version that was in use. Pure. */
export function versionsPage(
  loaded: readonly LoadedVersion[],
  present: FrameworkVersion,
  locale: Locale,
  timeZone: string,
) {
  const date = (moment: Date) => dateForPeople(localDay(moment, timeZone), locale);
  return {
    previewHref: ADDRESSES.frameworkPreview(),
    versions: loaded.map(({ id, structure, structureHash, loadedAt, revisions }) => ({
      id,
      isPresent: id === present.structure.id,
      href: id === present.structure.id ? ADDRESSES.framework(id) : null,
      name: present.wording.frame[locale].name,
      factors: structure.factors.length,
      loadedAt: date(loadedAt),
      structureHash: structureHash.slice(0, HASH_SHOWN),
      revisions: revisions.map(({ revision, loadedAt: at }) => ({
        revision: revision.slice(0, HASH_SHOWN),
        loadedAt: date(at),
        isPresent: revision === present.wordingRevision,
      })),
    })),
  };
}

/** One version, to be read: what it asks, and what decides a band. Pure. */
export function versionPage(version: FrameworkVersion, schemes: readonly WeightScheme[], words: Words, locale: Locale) {
  const { structure, wording } = version;
  const frame = wording.frame[locale];
  const gateOf = (code: string) => structure.gates.find(({ factors }) => factors.some((one) => one.code === code));
  const nameOf = (code: string) => wording.factors[code]?.[locale].name ?? code;
  return {
    id: structure.id,
    name: frame.name,
    asOf: frame.asOf,
    dimensions: structure.dimensions.map(({ code }) => ({
      code,
      name: frame.dimensions[code]!.name,
      factors: structure.factors
        .filter(({ dimension }) => dimension === code)
        .map((factor) => ({
          code: factor.code,
          name: nameOf(factor.code),
          question: wording.factors[factor.code]![locale].question,
          kind: frame.kinds[factor.kind],
          points: factor.points,
          notApplicable: words.pick(locale, 'framework.notApplicable', factor.notApplicable),
          gate: frame.gates[gateOf(factor.code)?.id ?? '']?.name ?? null,
        })),
    })),
    gates: structure.gates.map(({ id, factors }) => ({
      name: frame.gates[id]!.name,
      factors: factors.map(({ code, openedBy }) => ({
        name: `${code} ${nameOf(code)}`,
        openedBy: openedBy.map((one) => frame.openers[one]).join(words.say(locale, 'framework.join')),
      })),
    })),
    bands: structure.bands.map(({ id, from }, at) => ({
      name: frame.bands[id].name,
      range: words.say(locale, at === structure.bands.length - 1 ? 'framework.bandTo100' : 'framework.bandRange', {
        from,
        to: structure.bands[at + 1]?.from ?? 100,
      }),
      permits: frame.bands[id].permits,
    })),
    caps: structure.caps.map(({ code, bandAtMost }) => ({
      name: frame.caps[code].name,
      bandAtMost: frame.bands[bandAtMost].name,
    })),
    schemes: schemesOf(version, schemes, locale),
  };
}

function schemesOf({ structure, wording }: FrameworkVersion, schemes: readonly WeightScheme[], locale: Locale) {
  const named = wording.frame[locale].schemes;
  return schemes.map(({ id }) => ({
    href: ADDRESSES.weightScheme(id),
    name: named[id]?.name ?? id,
    provenance: named[id]?.provenance ?? '',
    isDefault: id === structure.defaultScheme,
  }));
}
