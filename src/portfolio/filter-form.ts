import type { Locale } from '../advice/action.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { AGENCY_LEVELS, DIRECTIONS, INTEGRATION_MODELS } from '../sheet/answer-sheet.js';
import { RESULTS, schemesOf } from './portfolio-filters.js';
import type { AskedFilters, PortfolioFilters } from './portfolio-filters.js';
import type { Scope } from './scopes.js';

export interface PortfolioSetting {
  readonly locale: Locale;
  readonly words: Words;
  /** Naming the scheme that is shown. */
  readonly version: FrameworkVersion;
}

/** Filters as an address carries them: those that are set. */
export function setFilters(asked: AskedFilters): Record<string, string> {
  const { result, framework: _framework, ...rest } = asked;
  const set = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== null);
  return { ...Object.fromEntries(set), ...(result === 'verified' && { result }) };
}

/** The form above every page of the portfolio, and in words what it leaves. */
export function filterForm({ filters, grounds, totals }: Scope, asked: AskedFilters, setting: PortfolioSetting) {
  const { locale, words, version } = setting;
  const { levels, circumstances } = version.wording.frame[locale];
  const options = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, text: names[value] }));
  const ofFramework = grounds.filter(({ framework }) => framework === filters.framework);
  const schemes = schemesOf(ofFramework);
  const others = schemes.filter(({ weightScheme }) => weightScheme !== filters.weightScheme);
  const nameOf = (id: string) => schemeName(version, id, locale);
  const under = (weightScheme: string) => `?${new URLSearchParams({ ...setFilters(asked), weightScheme }).toString()}`;
  return {
    isFiltered: Object.keys(setFilters(asked)).length > 0,
    values: {
      ...{ agencyLevel: filters.agencyLevel ?? '', direction: filters.direction ?? '' },
      ...{ integrationModel: filters.integrationModel ?? '', from: filters.from ?? '', to: filters.to ?? '' },
      ...{ weightScheme: filters.weightScheme, result: filters.result },
    },
    choices: {
      agencyLevel: options(AGENCY_LEVELS, levels),
      direction: options(DIRECTIONS, circumstances.direction),
      integrationModel: options(INTEGRATION_MODELS, circumstances.integrationModel),
      ...periods(ofFramework, filters, setting),
      weightScheme: schemes.map(({ weightScheme: id }) => ({ value: id, text: nameOf(id) })),
      result: RESULTS.map((value) => ({ value, text: words.pick(locale, 'portfolio.results', value) })),
    },
    totals,
    isVerified: filters.result === 'verified',
    isBackwards: filters.from !== null && filters.to !== null && filters.from > filters.to,
    scheme: nameOf(filters.weightScheme),
    otherSchemes: others.reduce((sum, { submissions }) => sum + submissions, 0),
    otherLinks: others.map(({ weightScheme: id, submissions }) => ({
      scheme: nameOf(id),
      n: submissions,
      href: under(id),
    })),
  };
}

function schemeName({ wording }: FrameworkVersion, id: string, locale: Locale): string {
  return wording.frame[locale].schemes[id]?.name ?? id;
}

/** Quarters in which something was assessed: from the first month of one, to the last month of one. */
function periods(grounds: Scope['grounds'], { from, to }: PortfolioFilters, { locale, words }: PortfolioSetting) {
  const quarters = [...new Set(grounds.map(({ quarter }) => quarter))].sort();
  const choices = (chosen: string | null, month: (quarter: string) => string) => {
    const offered = quarters.map((quarter) => ({ value: month(quarter), text: quarterName(quarter, locale, words) }));
    const isKnown = chosen === null || offered.some(({ value }) => value === chosen);
    return isKnown ? offered : [...offered, { value: chosen, text: dateForPeople(chosen, locale) }];
  };
  return { from: choices(from, (quarter) => quarter), to: choices(to, lastMonthOf) };
}

function lastMonthOf(quarter: string): string {
  const [year, month] = quarter.split('-') as [string, string];
  return `${year}-${String(Number(month) + 2).padStart(2, '0')}`;
}

/** 2009-04 → 2009年第2季, in the calendar in force. */
export function quarterName(quarter: string, locale: Locale, words: Words): string {
  const month = Number(quarter.slice(5));
  const [year = quarter] = /^.*?\d+年|\d+$/.exec(dateForPeople(quarter, locale)) ?? [];
  return words.say(locale, 'portfolio.quarter', { year, quarter: Math.ceil(month / 3) });
}
