import { ADDRESSES } from '../platform/views/addresses.js';
import { takesOpinions } from './panel.status.js';
import type { HeldPlace } from './panel-places.repository.js';
import type { Saying } from './scale-words.js';

export interface PointsShown {
  readonly held: HeldPlace;
  readonly token: string;
  readonly dimension: string;
  /** As typed, or as stored: by factor, '' where there is none. */
  readonly points: Readonly<Record<string, string>>;
}

/** Points for the factors of one dimension. Pure. */
export function pointsPage({ held, token, dimension, points }: PointsShown, saying: Saying) {
  const { version, locale } = saying;
  const { structure, wording } = version;
  const values = Array.from({ length: 9 }, (_, at) => String(at + 1));
  return {
    path: ADDRESSES.expertPoints(token, dimension),
    isOpen: takesOpinions(held.state),
    name: wording.frame[locale].dimensions[dimension]!.name,
    meaning: wording.frame[locale].dimensions[dimension]!.meaning,
    isLast: nextDimension(saying, dimension) === null,
    items: values.map((value) => ({ value, text: pointText(saying, value) })),
    factors: structure.factors
      .filter((factor) => factor.dimension === dimension)
      .map(({ code }) => {
        const { name, meaning } = wording.factors[code]![locale];
        return { field: `points-${code}`, name, meaning, value: points[code] ?? '' };
      }),
  };
}

/** Every other number has words: those between lie between. */
function pointText({ words, locale }: Saying, value: string): string {
  return Number(value) % 2 === 1 ? words.pick(locale, 'weighting.points.scale', `p${value}`) : value;
}

export function nextDimension({ version }: Saying, dimension: string): string | null {
  const codes = version.structure.dimensions.map(({ code }) => code);
  return codes[codes.indexOf(dimension) + 1] ?? null;
}
