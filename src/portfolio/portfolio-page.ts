import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { filterForm, quarterName, setFilters } from './filter-form.js';
import type { PortfolioSetting } from './filter-form.js';
import type { AskedFilters } from './portfolio-filters.js';
import { portfolioLinks } from './portfolio-links.js';
import type { Portfolio } from './read-portfolio.js';
import { trendChart } from './trend-chart.js';

/** The whole portfolio on one page: each chart is a table with bars in it. Pure. */
export function portfolioPage(portfolio: Portfolio, asked: AskedFilters, setting: PortfolioSetting) {
  const set = setFilters(asked);
  const tables = (part: string) => tableLinks(`/api/v1/portfolio/${part}`, set);
  return {
    here: 'overview',
    links: portfolioLinks(set),
    action: ADDRESSES.portfolio(),
    hidden: [],
    form: filterForm(portfolio, asked, setting),
    bands: { lines: bandLines(portfolio, setting), tables: tables('bands') },
    gates: { lines: gateLines(portfolio, setting), tables: tables('gates') },
    differences: { lines: differenceLines(portfolio, setting), tables: tables('differences') },
    trend: { ...trendLines(portfolio, setting), tables: tables('trend') },
  };
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);

function bandLines({ bands, totals }: Portfolio, { locale, words, version }: PortfolioSetting) {
  const names: Readonly<Record<string, { name: string }>> = version.wording.frame[locale].bands;
  return bands.map(({ band, self, verified }) => ({
    name: names[band]?.name ?? words.say(locale, 'portfolio.bands.underReview'),
    self,
    selfShare: percent(self, totals.submissions),
    verified,
    verifiedShare: percent(verified, totals.decided),
  }));
}

function gateLines({ gates }: Portfolio, { locale, version }: PortfolioSetting) {
  const { factors, frame } = version.wording;
  return gates.map(({ gate, states, heldBack, share, blockedBy }) => {
    const required = heldBack + states.passed;
    const [first] = blockedBy;
    const shares = { failed: percent(states.failed, required), held: percent(states.held, required) };
    return {
      name: frame[locale].gates[gate]!.name,
      ...{ failed: states.failed, held: states.held, open: states.open, passed: states.passed, heldBack },
      share: share === null ? null : Math.round(share * 1000) / 10,
      bar: {
        ...{ failed: shares.failed, held: shares.held, open: percent(states.open, required) },
        ...{ heldAt: shares.failed, openAt: shares.failed + shares.held },
      },
      blocking: first ? { name: factors[first.factor]![locale].name, code: first.factor, pilots: first.pilots } : null,
    };
  });
}

function differenceLines({ differences }: Portfolio, { locale, words, version }: PortfolioSetting) {
  const { dimensions } = version.wording.frame[locale];
  return differences.map((line) => ({
    name: dimensions[line.of]?.name ?? words.say(locale, 'portfolio.overall'),
    submissions: line.submissions,
    share: `${(line.shareVerified * 100).toFixed(1)}%`,
    mean: withSign(line.mean),
    lower: withSign(line.lower),
    median: withSign(line.median),
    upper: withSign(line.upper),
  }));
}

/** With a real minus sign, as numbers are printed. */
function withSign(difference: number): string {
  if (difference === 0) return '0.0';
  return `${difference > 0 ? '+' : '−'}${Math.abs(difference).toFixed(1)}`;
}

function trendLines({ trend }: Portfolio, { locale, words, version }: PortfolioSetting) {
  const { structure, wording } = version;
  const codes = structure.dimensions.map(({ code }) => code);
  const names = codes.map((code) => wording.frame[locale].dimensions[code]!);
  const nameOf = (quarter: string) => quarterName(quarter, locale, words);
  const lines = trend.map(({ quarter, submissions, score, dimensions, ready }) => ({
    quarter: nameOf(quarter),
    submissions,
    score: score?.toFixed(1) ?? '—',
    dimensions: codes.map((_, index) => ({ name: names[index]!.short, score: dimensions[index]?.toFixed(1) ?? '—' })),
    ready: `${percent(ready, submissions).toFixed(1)}%`,
  }));
  return { lines, names: names.map(({ short }) => short), chart: trendChart(trend, nameOf) };
}
