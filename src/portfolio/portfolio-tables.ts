import type { Locale } from '../advice/action.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { column } from '../platform/tables/table.js';
import type { Table, TableRecord } from '../platform/tables/table.js';
import type { FactorLevels } from './factor-levels.js';
import { GRAVITY } from './gate-standing.js';
import type { Part, Portfolio } from './read-portfolio.js';

/** Headings of files; names of dimensions, gates, bands and factors are the framework's. */
const WORDS = {
  'zh-TW': {
    ...{
      bands: '評等分布',
      gates: '先決條件',
      differences: '自評與審查差距',
      trend: '歷季變化',
      factors: '因素等級分布',
    },
    ...{ band: '評等', self: '自評（份）', verified: '審定（份）', gate: '先決條件', heldBack: '受限的試辦案' },
    ...{ share: '占比', blockedBy: '最常受限的因素', of: '面向', overall: '總分', submissions: '份數', mean: '平均' },
    shareVerified: '已查核的權重（平均）',
    ...{ lower: '下四分位', median: '中位數', upper: '上四分位', quarter: '季', score: '平均總分' },
    ...{ ready: '達可正式試辦以上（份）', factor: '因素', code: '代碼', level: (n: number) => `第 ${n} 級` },
    underReview: '查核不足，不評定',
  },
  en: {
    ...{ bands: 'Bands', gates: 'Prerequisites', differences: 'Self-assessed minus verified', trend: 'By quarter' },
    ...{ factors: 'Levels by factor', band: 'Band', self: 'Self-assessed', verified: 'Verified', gate: 'Prerequisite' },
    ...{ heldBack: 'Pilots held back', share: 'Share', blockedBy: 'Factor that holds back the most', of: 'Dimension' },
    ...{ overall: 'Overall', submissions: 'Submissions', mean: 'Mean', lower: 'Lower quartile', median: 'Median' },
    shareVerified: 'Weight verified (mean)',
    ...{ upper: 'Upper quartile', quarter: 'Quarter', score: 'Mean overall score', ready: 'Ready to pilot or better' },
    ...{
      factor: 'Factor',
      code: 'Code',
      level: (n: number) => `Level ${n}`,
      underReview: 'Too little verified for a band',
    },
  },
} as const;

/** A part of the portfolio as rows under headings. */
export function portfolioTable(part: Part, portfolio: Portfolio, framework: FrameworkVersion, locale: Locale): Table {
  const { columns, rows } = MAKERS[part](portfolio, framework, locale);
  return { name: WORDS[locale][part], locale, columns, rows };
}

type Maker = (
  portfolio: Portfolio,
  framework: FrameworkVersion,
  locale: Locale,
) => Pick<Table, 'columns'> & { rows: TableRecord[] };

const MAKERS: Readonly<Record<Part, Maker>> = {
  bands: bandTable,
  gates: gateTable,
  differences: differenceTable,
  trend: trendTable,
};

function bandTable({ bands }: Portfolio, { wording }: FrameworkVersion, locale: Locale) {
  const words = WORDS[locale];
  const names: Readonly<Record<string, { name: string }>> = wording.frame[locale].bands;
  return {
    columns: [
      column('band', words.band),
      column('self', words.self, 'number'),
      column('verified', words.verified, 'number'),
    ],
    rows: bands.map(({ band, self, verified }) => ({ band: names[band]?.name ?? words.underReview, self, verified })),
  };
}

function gateTable({ gates }: Portfolio, { wording }: FrameworkVersion, locale: Locale) {
  const words = WORDS[locale];
  const frame = wording.frame[locale];
  return {
    columns: [
      column('gate', words.gate),
      ...[...GRAVITY].reverse().map((state) => column(state, frame.gateStates[state], 'number')),
      column('heldBack', words.heldBack, 'number'),
      column('share', words.share, 'percent'),
      column('blockedBy', words.blockedBy),
    ],
    rows: gates.map(({ gate, states, heldBack, share, blockedBy }) => {
      const first = blockedBy[0]?.factor;
      const blocking = first === undefined ? null : `${first} ${wording.factors[first]![locale].name}`;
      return { gate: frame.gates[gate]!.name, ...states, heldBack, share, blockedBy: blocking };
    }),
  };
}

function differenceTable({ differences }: Portfolio, { wording }: FrameworkVersion, locale: Locale) {
  const words = WORDS[locale];
  const { dimensions } = wording.frame[locale];
  const numbers = ['mean', 'lower', 'median', 'upper'] as const;
  return {
    columns: [
      column('of', words.of),
      column('submissions', words.submissions, 'number'),
      column('shareVerified', words.shareVerified, 'percent'),
      ...numbers.map((key) => column(key, words[key], 'number')),
    ],
    rows: differences.map((line) => ({ ...line, of: dimensions[line.of]?.name ?? words.overall })),
  };
}

function trendTable({ trend }: Portfolio, { structure, wording }: FrameworkVersion, locale: Locale) {
  const words = WORDS[locale];
  const { dimensions } = wording.frame[locale];
  const codes = structure.dimensions.map(({ code }) => code);
  const numbers = ['submissions', 'score', 'ready'] as const;
  return {
    columns: [
      column('quarter', words.quarter),
      ...numbers.map((key) => column(key, words[key], 'number')),
      ...codes.map((code) => column(code, dimensions[code]!.name, 'number')),
    ],
    rows: trend.map(({ dimensions: scores, ...line }) => ({
      ...line,
      ...Object.fromEntries(codes.map((code, index) => [code, scores[index] ?? null])),
    })),
  };
}

export function factorTable(factors: readonly FactorLevels[], { wording }: FrameworkVersion, locale: Locale): Table {
  const words = WORDS[locale];
  const { statuses } = wording.frame[locale];
  return {
    name: words.factors,
    locale,
    columns: [
      column('code', words.code),
      column('factor', words.factor),
      ...[1, 2, 3, 4, 5].map((level) => column(`level${level}`, words.level(level), 'number')),
      column('unknown', statuses.unknown, 'number'),
      column('notApplicable', statuses['not-applicable'], 'number'),
      column('unanswered', statuses.unanswered, 'number'),
      column('median', words.median, 'number'),
    ],
    rows: factors.map(({ factor, levels, ...rest }) => ({
      ...{ code: factor, factor: wording.factors[factor]![locale].name },
      ...Object.fromEntries(levels.map((count, index) => [`level${index + 1}`, count])),
      ...rest,
    })),
  };
}
