import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FactorLevels } from './factor-levels.js';
import { filterForm, setFilters } from './filter-form.js';
import type { PortfolioSetting } from './filter-form.js';
import type { AskedFilters } from './portfolio-filters.js';
import { portfolioLinks } from './portfolio-links.js';
import type { LevelsOfFactors } from './read-factor-levels.js';

/** How factors were answered over all submissions, by level. Pure. @param dimension null = all */
export function factorLevelsPage(
  levels: LevelsOfFactors,
  asked: AskedFilters,
  dimension: string | null,
  setting: PortfolioSetting,
) {
  const { locale, version } = setting;
  const { dimensions, statuses } = version.wording.frame[locale];
  const set = setFilters(asked);
  return {
    here: 'factors',
    links: portfolioLinks(set),
    action: ADDRESSES.factorLevels(),
    hidden: [],
    form: filterForm(levels, asked, setting),
    own: { dimension: dimension ?? 'all' },
    choices: {
      dimension: version.structure.dimensions.map(({ code }) => ({ value: code, text: dimensions[code]!.name })),
    },
    statuses: { unknown: statuses.unknown, notApplicable: statuses['not-applicable'], unanswered: statuses.unanswered },
    lines: levels.factors.map((factor) => lineOf(factor, setting)),
    tables: tableLinks('/api/v1/portfolio/factors', { ...set, dimension }),
  };
}

function lineOf(
  { factor, levels, unknown, notApplicable, unanswered, median }: FactorLevels,
  setting: PortfolioSetting,
) {
  const answered = levels.reduce((sum, count) => sum + count, 0);
  return {
    code: factor,
    name: setting.version.wording.factors[factor]![setting.locale].name,
    median: median ?? '—',
    levels: levels.map((count, index) => {
      const share = answered === 0 ? 0 : count / answered;
      return { level: index + 1, count, share: Math.round(100 * share), shade: shareShade(share) };
    }),
    ...{ unknown, notApplicable, unanswered },
  };
}

/** Many are dark, few are light: the number stands beside it. */
function shareShade(share: number): string {
  if (share === 0) return '0';
  return String(Math.min(5, Math.floor(share * 10) + 1));
}
