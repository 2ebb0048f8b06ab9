import type { Locale } from '../advice/action.js';
import type { FrameworkStructure } from '../scoring/framework-structure.js';
import { isTimeAndId, readListPage } from '../platform/http/list-page.js';
import type { ListPage } from '../platform/http/list-page.js';
import { isPlainText } from '../platform/http/plain-text.js';
import { AGENCY_LEVELS } from '../sheet/answer-sheet.js';
import { HOLDERS, QUEUE_SORTS, QUEUE_STATES, WHOLE_QUEUE } from './queue.js';
import type { QueueFilters, QueueHolder, QueueSort, QueueState } from './queue.js';
import type { QueueLine } from './queue.repository.js';

const MOST_OF_A_NAME = 100;
const isOneOf = (values: readonly string[]) => (value: string) => values.includes(value);

/**
 * The queue as an address asks for it.
 *
 * @throws AppError 422 naming every fault
 */
export function readQueueQuery(
  query: Readonly<Record<string, unknown>>,
  locale: Locale,
  { bands }: Pick<FrameworkStructure, 'bands'>,
): ListPage & { filters: QueueFilters } {
  const sort = QUEUE_SORTS.find((one) => one === query['sort']) ?? WHOLE_QUEUE.sort;
  const { filters, ...page } = readListPage(query, locale, (parts) => isQueuePosition(sort, parts), {
    state: isOneOf(QUEUE_STATES),
    holder: isOneOf(HOLDERS),
    level: isOneOf(AGENCY_LEVELS),
    band: isOneOf([...bands.map(({ id }) => id), 'indeterminate']),
    search: (value) => isPlainText(value, MOST_OF_A_NAME),
    sort: isOneOf(QUEUE_SORTS),
  });
  return {
    ...page,
    filters: {
      state: (filters['state'] ?? WHOLE_QUEUE.state) as QueueState,
      holder: (filters['holder'] ?? WHOLE_QUEUE.holder) as QueueHolder,
      level: filters['level'] ?? null,
      band: filters['band'] ?? null,
      search: filters['search'] ?? null,
      sort,
    },
  };
}

/** A place in one order means nothing in another. */
function isQueuePosition(sort: QueueSort, parts: readonly string[]): boolean {
  const [key = '', ...rest] = parts;
  return parts.length === 3 && IS_KEY[sort](key) && isTimeAndId(rest);
}

const isPlace = (key: string): boolean => /^\d$/.test(key);
/** Of the type that PostgreSQL reads it as. */
const IS_KEY: Readonly<Record<QueueSort, (key: string) => boolean>> = {
  age: isPlace,
  newest: isPlace,
  agency: (key) => isPlainText(key, MOST_OF_A_NAME * 3),
  band: isPlace,
  difference: (key) => /^-?\d{1,4}(\.\d{1,17})?$/.test(key),
};

export const queuePosition = ({ key, openedAt, id }: QueueLine): readonly string[] => [key, openedAt.toISOString(), id];
