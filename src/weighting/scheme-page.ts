import type { SchemeRead } from '../framework/read-weight-schemes.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { momentForPeople } from '../platform/views/people-dates.js';
import { shortName } from './scale-words.js';
import type { Saying } from './scale-words.js';
import { dimensionShare } from './weighting-page.js';
import { percent, ratioText } from './weights-shown.js';

interface SchemeReader {
  readonly timeZone: string;
  /** Of the reviewing body: the panel's own page leads to names. */
  readonly isCentral: boolean;
}

/** One scheme with all its weights, and for an own one each expert's beside the group's. Pure. */
export function schemePage(
  { scheme, own, version, isChosen }: SchemeRead,
  saying: Saying,
  { timeZone, isCentral }: SchemeReader,
) {
  const { locale } = saying;
  const { structure, wording } = version;
  const { name, provenance, limits } = wording.frame[locale].schemes[scheme.id]!;
  const experts = own?.basis.experts ?? [];
  return {
    id: scheme.id,
    name,
    provenance,
    limits,
    isChosen,
    published: own && momentForPeople(own.publishedAt, locale, timeZone),
    panelHref: own && isCentral ? ADDRESSES.panel(own.basis.panelId) : null,
    ratio: own && ratioText(own.basis.group.consistencyRatio),
    codes: experts.map(({ code }) => code),
    ratios: experts.map(({ consistencyRatio }) => ratioText(consistencyRatio)),
    bars: structure.dimensions.map(({ code }) => ({
      name: shortName(saying, code),
      percent: percent(dimensionShare(saying, scheme, code)),
    })),
    dimensions: structure.dimensions.map(({ code }) => ({
      name: shortName(saying, code),
      group: percent(dimensionShare(saying, scheme, code)),
      experts: experts.map(({ dimensions }) => percent(dimensions[code]!)),
    })),
    factors: structure.factors.map(({ code }) => ({
      name: wording.factors[code]![locale].name,
      points: own ? String(own.basis.group.points[code]!) : null,
      group: percent(scheme.weights[code]!),
      experts: experts.map(({ weights }) => percent(weights[code]!)),
    })),
  };
}
