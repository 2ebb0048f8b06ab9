import type { Locale } from '../advice/action.js';
import { column } from '../platform/tables/table.js';
import type { Table, TableRecord } from '../platform/tables/table.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { RowKind } from './heat-map.repository.js';
import type { HeatMapAsked } from './heat-map-query.js';
import { placesOf } from './read-heat-map.js';
import type { HeatRow } from './read-heat-map.js';

const WORDS = {
  'zh-TW': {
    ...{
      agency: '機關',
      pilot: '試辦案',
      name: '準備度熱度圖',
      assessments: '自評份數',
      score: '最低總分',
      band: '最低評等',
    },
  },
  en: {
    ...{
      agency: 'Agency',
      pilot: 'Pilot',
      name: 'Heat map of readiness',
      assessments: 'Assessments',
      score: 'Lowest overall score',
    },
    ...{ band: 'Lowest band' },
  },
} as const satisfies Record<Locale, Record<RowKind | 'name' | 'assessments' | 'score' | 'band', string>>;

/** The whole heat map as rows under headings: each cell the lowest of its row's assessments. */
export function heatMapTable(
  { by, show, dimension }: HeatMapAsked,
  rows: AsyncIterable<TableRecord>,
  framework: FrameworkVersion,
  locale: Locale,
): Table {
  const words = WORDS[locale];
  const { structure, wording } = framework;
  const frame = wording.frame[locale];
  const dimensions = structure.dimensions.map(({ code }) => column(code, frame.dimensions[code]!.name, 'number'));
  const factors = placesOf({ version: framework }, dimension).map((place) => {
    const { code } = structure.factors[place - 1]!;
    return column(code, `${code} ${wording.factors[code]![locale].name}`);
  });
  return {
    ...{ name: words.name, locale, rows },
    columns: [
      column('name', words[by]),
      column('assessments', words.assessments, 'number'),
      column('score', words.score, 'number'),
      column('band', words.band),
      ...(show === 'factors' ? factors : dimensions),
    ],
  };
}

/** A row of the file: a factor's level, or what its answer was. */
export function heatRecord({ structure, wording }: FrameworkVersion, locale: Locale) {
  const frame = wording.frame[locale];
  const bands: Readonly<Record<string, { name: string }>> = frame.bands;
  return ({ name, assessments, score, band, dimensions, cells }: HeatRow): TableRecord => ({
    ...{ name, assessments, score, band: bands[band ?? 'indeterminate']!.name },
    ...Object.fromEntries(structure.dimensions.map(({ code }, index) => [code, dimensions[index] ?? null])),
    ...Object.fromEntries(cells.map(({ factor, status, level }) => [factor, level ?? frame.statuses[status]])),
  });
}
