import type { Locale } from '../advice/action.js';
import { tableLinks } from '../platform/tables/table-links.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { ItemReliability } from '../scoring/reliability.js';
import { AGENCY_LEVELS } from '../sheet/answer-sheet.js';
import type { DimensionReliability, QuestionnaireReliability } from './read-reliability.js';

interface Setting {
  readonly words: Words;
  readonly locale: Locale;
  readonly framework: FrameworkVersion;
  readonly level: string | null;
}

/** A factor that runs against the rest of its dimension, or hardly with it, wants a look. */
const WEAK = 0.2;
/** What usually counts as enough to compare groups (Nunnally & Bernstein 1994). */
const USUAL = 0.7;

export type AlphaWord = 'none' | 'tooFew' | 'negative' | 'low' | 'usual';

/** What to make of an alpha. */
export function alphaWord({ alpha, isTooFew }: Pick<DimensionReliability, 'alpha' | 'isTooFew'>): AlphaWord {
  if (alpha === null) return 'none';
  if (isTooFew) return 'tooFew';
  if (alpha < 0) return 'negative';
  return alpha < USUAL ? 'low' : 'usual';
}

/** How far the questionnaire can be relied on, in words for people who do not reckon with alphas. Pure. */
export function reliabilityPage(found: QuestionnaireReliability, { words, locale, framework, level }: Setting) {
  const { structure, wording } = framework;
  const frame = wording.frame[locale];
  const factorName = (code: string) => `${code} ${wording.factors[code]![locale].name}`;
  const levelName = (value: string) => (frame.levels as Readonly<Record<string, string>>)[value]!;
  const levels = AGENCY_LEVELS.map((value) => ({ value, text: levelName(value) }));
  const of = (share: number) => `${Math.round(share * 100)}%`;
  return {
    submissions: found.submissions,
    fewest: found.fewest,
    isTooFew: found.dimensions.some(({ isTooFew }) => isTooFew),
    level: level ?? '',
    levels: [{ value: '', text: words.say(locale, 'reliability.allLevels') }, ...levels],
    dimensions: found.dimensions.map((one) => ({
      name: frame.dimensions[one.dimension]!.name,
      code: one.dimension,
      n: one.n,
      of: structure.factors.filter(({ dimension }) => dimension === one.dimension).length,
      taking: one.factors.length,
      alpha: number(one.alpha),
      word: alphaWord(one),
      factors: one.factors.map((item) => factorLine(item, one, factorName(item.factor))),
      leftOut: one.leftOut.map(({ factor, shareAnswered }) => ({ name: factorName(factor), share: of(shareAnswered) })),
    })),
    agreement: found.agreement.map(({ factor, submissions, rwg, isTooFew }) => ({
      name: factorName(factor),
      submissions,
      rwg: number(rwg),
      isTooFew,
    })),
    isAgreementOfFew: found.agreement.some(({ isTooFew }) => isTooFew),
    tables: tableLinks('/api/v1/portfolio/reliability', { level }),
  };
}

/** Of too few sheets nothing is marked: a mark would be taken for a finding. */
function factorLine(
  { mean, itemRest, alphaIfDeleted }: ItemReliability,
  { alpha, isTooFew }: Pick<DimensionReliability, 'alpha' | 'isTooFew'>,
  name: string,
) {
  const isMarked = (applies: boolean) => applies && !isTooFew;
  return {
    name,
    mean: number(mean),
    itemRest: number(itemRest),
    alphaIfDeleted: number(alphaIfDeleted),
    isTooFew,
    isAgainst: isMarked(itemRest !== null && itemRest < 0),
    isWeak: isMarked(itemRest !== null && itemRest >= 0 && itemRest < WEAK),
    isBetterWithout: isMarked(alpha !== null && alphaIfDeleted !== null && alphaIfDeleted > alpha + 0.005),
  };
}

/** Two places, with a proper minus. */
function number(value: number | null): string | null {
  if (value === null) return null;
  return value.toFixed(2).replace('-0.00', '0.00').replace('-', '−');
}
