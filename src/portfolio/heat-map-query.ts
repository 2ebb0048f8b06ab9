import type { Locale } from '../advice/action.js';
import type { ListPage } from '../platform/http/list-page.js';
import { isPlainText } from '../platform/http/plain-text.js';
import { isUuid } from '../platform/http/uuid.js';
import type { FrameworkStructure } from '../scoring/framework-structure.js';
import { ROW_KINDS } from './heat-map.repository.js';
import type { HeatLine, RowKind } from './heat-map.repository.js';
import { isOneOf, readPortfolioQuery } from './portfolio-filters.js';
import type { AskedFilters } from './portfolio-filters.js';

export const SHOWN = ['dimensions', 'factors'] as const;

export interface HeatMapAsked {
  readonly asked: AskedFilters;
  readonly by: RowKind;
  readonly show: (typeof SHOWN)[number];
  /** Whose factors; null = all. */
  readonly dimension: string | null;
  /** `name`, `weakest`, or the code of a dimension, lowest first. */
  readonly sort: string;
}

type Query = Readonly<Record<string, unknown>>;

/** @throws AppError 422 naming every fault */
export function readHeatMapQuery(
  query: Query,
  { id, dimensions }: Pick<FrameworkStructure, 'id' | 'dimensions'>,
  locale: Locale,
): HeatMapAsked & { page: ListPage } {
  const codes = dimensions.map(({ code }) => code);
  const { asked, page, own } = readPortfolioQuery(query, {
    ...{ framework: id, locale, isPosition },
    own: {
      by: isOneOf(ROW_KINDS),
      show: isOneOf(SHOWN),
      dimension: isOneOf(codes),
      sort: isOneOf(['name', 'weakest', ...codes]),
    },
  });
  const { by = 'agency', show = 'dimensions', dimension = null, sort = 'name' } = own;
  return { asked, page, by: by as RowKind, show: show as HeatMapAsked['show'], dimension, sort };
}

/** What the next page goes on from. */
export function positionOf({ sort, name, id }: Pick<HeatLine, 'sort' | 'name' | 'id'>): readonly string[] {
  return [sort === null ? 'Infinity' : String(sort), name, id];
}

function isPosition(parts: readonly string[]): boolean {
  const [sort = '', name, id] = parts;
  const isSort = sort === 'Infinity' || /^\d{1,3}(\.\d{1,2})?$/.test(sort);
  return parts.length === 3 && isSort && isPlainText(name, 500) && isUuid(id);
}
