import type { AnswerStatus } from '../scoring/answer.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { filterForm, setFilters } from './filter-form.js';
import type { PortfolioSetting } from './filter-form.js';
import type { HeatMapAsked } from './heat-map-query.js';
import { ROW_KINDS } from './heat-map.repository.js';
import { portfolioLinks } from './portfolio-links.js';
import type { HeatMap, HeatRow } from './read-heat-map.js';
import { placesOf } from './read-heat-map.js';

/** Signs in a small cell; whoever listens hears the word. */
const MARKS = { unknown: '?', 'not-applicable': '–', unanswered: '·' } as const satisfies Record<
  Exclude<AnswerStatus, 'answered'>,
  string
>;

/** Of five, the lowest first: cut as bands are, so that a shade means what a band says. */
export const shadeOf = (score: number | null): string =>
  score === null ? 'none' : String(Math.min(5, Math.floor(score / 20) + 1));

/** A page of the heat map: its filters, rows and where it goes on. Pure. */
export function heatMapPage(
  heatMap: HeatMap,
  asked: HeatMapAsked,
  nextCursor: string | null,
  setting: PortfolioSetting,
) {
  const { by, show, dimension, sort } = asked;
  const own = {
    ...(by !== 'agency' && { by }),
    ...(show !== 'dimensions' && { show }),
    ...(dimension !== null && { dimension }),
    ...(sort !== 'name' && { sort }),
  };
  const set = { ...setFilters(asked.asked), ...own };
  const next = new URLSearchParams({ ...set, ...(nextCursor && { cursor: nextCursor }) });
  return {
    here: 'heatMap',
    links: portfolioLinks(setFilters(asked.asked)),
    action: ADDRESSES.heatMap(),
    hidden: [],
    form: filterForm(heatMap, asked.asked, setting),
    own: { by, show, dimension: dimension ?? '', sort },
    choices: choicesOf(setting),
    isFactors: show === 'factors',
    isPilots: by === 'pilot',
    marks: MARKS,
    heads: headsOf(setting),
    keys: show === 'factors' ? factorKeys(dimension, setting) : [],
    rows: heatMap.rows.map((row) => rowOf(row, setting)),
    nextHref: nextCursor && `${ADDRESSES.heatMap()}?${next.toString()}`,
    tables: tableLinks('/api/v1/portfolio/heat-map', set),
  };
}

function headsOf({ locale, version }: PortfolioSetting) {
  const { dimensions } = version.wording.frame[locale];
  return version.structure.dimensions.map(({ code }) => dimensions[code]!.short);
}

/** One submission is shown at once; of several, all there are under that name. */
function behind({ submissionId, name }: HeatRow): string {
  if (submissionId !== null) return ADDRESSES.submission(submissionId);
  return `${ADDRESSES.reviews()}?${new URLSearchParams({ state: 'all', search: name }).toString()}`;
}

function rowOf(row: HeatRow, setting: PortfolioSetting) {
  const { name, assessments, band, dimensions, score, cells } = row;
  const { locale, version } = setting;
  const { bands, statuses } = version.wording.frame[locale];
  const names: Readonly<Record<string, { name: string }>> = bands;
  return {
    name,
    href: behind(row),
    assessments,
    band: names[band ?? 'indeterminate']!.name,
    overall: { score: score?.toFixed(1) ?? '—', shade: shadeOf(score) },
    scores: version.structure.dimensions.map((_, index) => {
      const own = dimensions[index] ?? null;
      return { score: own?.toFixed(1) ?? '—', shade: shadeOf(own) };
    }),
    cells: cells.map(({ factor, status, level }) => ({
      factor,
      mark: level ?? (status === 'answered' ? '' : MARKS[status]),
      says: level === null ? statuses[status] : null,
      shade: level === null ? 'none' : String(level),
    })),
  };
}

function factorKeys(dimension: string | null, { locale, version }: PortfolioSetting) {
  return placesOf({ version }, dimension).map((place) => {
    const { code } = version.structure.factors[place - 1]!;
    return { code, name: version.wording.factors[code]![locale].name };
  });
}

function choicesOf({ locale, words, version }: PortfolioSetting) {
  const { dimensions } = version.wording.frame[locale];
  const codes = version.structure.dimensions.map(({ code }) => ({ value: code, text: dimensions[code]!.name }));
  const lowest = codes.map(({ value, text }) => ({
    value,
    text: words.say(locale, 'portfolio.heatMap.lowest', { text }),
  }));
  const sorts = ['name', 'weakest'].map((value) => ({
    value,
    text: words.pick(locale, 'portfolio.heatMap.sorts', value),
  }));
  return {
    by: ROW_KINDS.map((value) => ({ value, text: words.pick(locale, 'portfolio.heatMap.rows', value) })),
    show: ['dimensions', 'factors'].map((value) => ({
      value,
      text: words.pick(locale, 'portfolio.heatMap.shown', value),
    })),
    dimension: codes,
    sort: [...sorts, ...lowest],
  };
}
