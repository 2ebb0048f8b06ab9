import type { Locale } from '../advice/action.js';
import { readListPage } from '../platform/http/list-page.js';
import type { ListPage } from '../platform/http/list-page.js';
import { isPlainText } from '../platform/http/plain-text.js';
import { AGENCY_LEVELS, DIRECTIONS, INTEGRATION_MODELS } from '../sheet/answer-sheet.js';

export const RESULTS = ['self', 'verified'] as const;
export type ResultKind = (typeof RESULTS)[number];

/** What is asked of the portfolio; null = no matter which. */
export interface AskedFilters {
  readonly framework: string | null;
  readonly weightScheme: string | null;
  readonly agencyLevel: (typeof AGENCY_LEVELS)[number] | null;
  readonly direction: (typeof DIRECTIONS)[number] | null;
  readonly integrationModel: (typeof INTEGRATION_MODELS)[number] | null;
  /** YYYY-MM: first and last month of assessment, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly result: ResultKind;
}

/** Numbers are compared under one framework version and one scheme only (method, section 8). */
export interface PortfolioFilters extends AskedFilters {
  readonly framework: string;
  readonly weightScheme: string;
}

type Query = Readonly<Record<string, unknown>>;
type Accepts = Readonly<Record<string, (value: string) => boolean>>;

export const isOneOf =
  (values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);
const isId = (value: string): boolean => isPlainText(value, 100);
/** Months of this and the coming centuries: whatever PostgreSQL takes for a date. */
const isMonth = (value: string): boolean => /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(value);

const FILTERS: Accepts = {
  weightScheme: isId,
  agencyLevel: isOneOf(AGENCY_LEVELS),
  direction: isOneOf(DIRECTIONS),
  integrationModel: isOneOf(INTEGRATION_MODELS),
  from: isMonth,
  to: isMonth,
  result: isOneOf(RESULTS),
};

export interface AskedList<F extends string> {
  readonly asked: AskedFilters;
  readonly page: ListPage;
  readonly own: Readonly<Partial<Record<F, string>>>;
}

export interface QueryRules<F extends string> {
  /** The one framework version whose factors and gates this release can name. */
  readonly framework: string;
  readonly locale: Locale;
  readonly isPosition?: (parts: readonly string[]) => boolean;
  /** Further filters of this list. */
  readonly own?: Readonly<Record<F, (value: string) => boolean>>;
}

/**
 * Reads a query of the portfolio. A filter that a form sends empty is none.
 *
 * @throws AppError 422 naming every fault
 */
export function readPortfolioQuery<F extends string = never>(
  query: Query,
  { framework, locale, isPosition = () => false, own }: QueryRules<F>,
): AskedList<F> {
  const said = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const accepted = { ...FILTERS, framework: isOneOf([framework]), ...own };
  const { limit, after, filters } = readListPage(said, locale, isPosition, accepted);
  const asked = {
    framework: filters['framework'] ?? null,
    weightScheme: filters['weightScheme'] ?? null,
    agencyLevel: filters['agencyLevel'] ?? null,
    direction: filters['direction'] ?? null,
    integrationModel: filters['integrationModel'] ?? null,
    from: filters['from'] ?? null,
    to: filters['to'] ?? null,
    result: filters['result'] ?? 'self',
  } as AskedFilters;
  return { asked, page: { limit, after }, own: filters as Partial<Record<F, string>> };
}

/** What there is to choose from: how many latest submissions, by framework, scheme and quarter. */
export interface Ground {
  readonly framework: string;
  readonly weightScheme: string;
  /** First month of the quarter of assessment, YYYY-MM. */
  readonly quarter: string;
  readonly submissions: number;
}

/**
 * Fills in framework and scheme where nobody chose them: the scheme with most submissions, so that the first look shows
 * as much as may be compared.
 *
 * @param usual where there are no submissions at all
 */
export function filtersFor(
  asked: AskedFilters,
  grounds: readonly Ground[],
  usual: Pick<PortfolioFilters, 'framework' | 'weightScheme'>,
): PortfolioFilters {
  const framework = asked.framework ?? usual.framework;
  const comparable = grounds.filter((ground) => ground.framework === framework);
  const weightScheme = asked.weightScheme ?? schemesOf(comparable)[0]?.weightScheme ?? usual.weightScheme;
  return { ...asked, framework, weightScheme };
}

/** With their latest submissions, most first. */
export function schemesOf(grounds: readonly Ground[]): { weightScheme: string; submissions: number }[] {
  const sums = new Map<string, number>();
  for (const { weightScheme, submissions } of grounds) {
    sums.set(weightScheme, (sums.get(weightScheme) ?? 0) + submissions);
  }
  const all = [...sums].map(([weightScheme, submissions]) => ({ weightScheme, submissions }));
  return all.sort(
    (one, other) => other.submissions - one.submissions || (one.weightScheme < other.weightScheme ? -1 : 1),
  );
}
