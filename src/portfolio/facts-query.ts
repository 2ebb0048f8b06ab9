import type { PortfolioFilters, ResultKind } from './portfolio-filters.js';

/** Which columns of `submission_facts` hold a result. */
export const RESULT_COLUMNS = {
  self: { score: 'f.score', band: 'f.band', dimensions: 'f.dimension_scores', gates: 'f.gate_states' },
  verified: {
    score: 'f.verified_score',
    band: 'f.verified_band',
    dimensions: 'f.verified_dimension_scores',
    gates: 'f.verified_gate_states',
  },
} as const satisfies Record<ResultKind, Record<string, string>>;

export const ANSWER_COLUMNS = {
  self: { statuses: 'f.statuses', levels: 'f.levels' },
  verified: { statuses: 'f.verified_statuses', levels: 'f.verified_levels' },
} as const satisfies Record<ResultKind, Record<string, string>>;

/** The submissions that the filters leave, whichever revision; parameters $1 to $7. */
export function everyRevision({ result }: PortfolioFilters): string {
  return `f.framework = $1 AND f.weight_scheme = $2
    AND ($3::text IS NULL OR f.agency_level = $3) AND ($4::text IS NULL OR f.direction = $4)
    AND ($5::text IS NULL OR f.integration_model = $5)
    AND ($6::date IS NULL OR f.assessed_on >= $6::date) AND ($7::date IS NULL OR f.assessed_on < $7::date)
    ${result === 'verified' ? 'AND f.decision IS NOT NULL' : ''}`;
}

/** The latest revision of each assessment that the filters leave; parameters $1 to $7. */
export function latestOf(filters: PortfolioFilters): string {
  return `f.is_latest AND ${everyRevision(filters)}`;
}

/** The values of $1 to $7. */
export function parametersOf(filters: PortfolioFilters): (string | null)[] {
  const { framework, weightScheme, agencyLevel, direction, integrationModel, from, to } = filters;
  const [first, after] = [from && `${from}-01`, to && firstAfter(to)];
  return [framework, weightScheme, agencyLevel, direction, integrationModel, first, after];
}

/** The first day after a month: 2009-12 → 2010-01-01. */
function firstAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}
