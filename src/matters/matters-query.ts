import type { Locale } from '../advice/action.js';
import { isPlainText } from '../platform/http/plain-text.js';
import { isTimeAndId, readListPage } from '../platform/http/list-page.js';
import type { ListPage } from '../platform/http/list-page.js';
import { isUuid } from '../platform/http/uuid.js';
import { AGENCY_LEVELS } from '../sheet/answer-sheet.js';
import { TEXT_LENGTH } from '../sheet/read-text.js';
import { MATTER_KINDS, matterKey } from '../submissions/matter-key.js';
import { MATTER_STATES } from '../submissions/matter-state.js';
import type { CountedMatter, MatterFilters } from './matter-lists.repository.js';
import { MATTER_SORTS } from './matter-sorts.js';
import type { MatterSort } from './matter-sorts.js';

export interface MattersQuery {
  readonly page: ListPage;
  readonly filters: MatterFilters;
  readonly sort: MatterSort;
}

const among = (values: readonly string[]) => (value: string) => values.includes(value);

/** @throws AppError 422 naming every fault */
export function readMattersQuery(query: Readonly<Record<string, unknown>>, locale: Locale): MattersQuery {
  const sort = MATTER_SORTS.find((one) => one === query['sort']) ?? 'pilots';
  const read = readListPage(query, locale, IS_PLACE[sort], {
    sort: among(MATTER_SORTS),
    kind: among(MATTER_KINDS),
    state: among(MATTER_STATES),
    level: among(AGENCY_LEVELS),
    ministry: (value) => isPlainText(value, 100),
    name: (value) => isPlainText(value, 200),
  });
  const { kind, state, level, ministry, name } = read.filters;
  const part = name === undefined ? undefined : matterKey(name);
  return {
    page: { limit: read.limit, after: read.after },
    filters: { kind, state, level, ministry, part },
    sort,
  };
}

/** Where a matter stands in a list sorted so: what a cursor holds. */
export function placeOf({ id, name, pilots, agencies, changedAt }: PlacedMatter, sort: MatterSort): readonly string[] {
  const keys = { pilots: String(pilots), agencies: String(agencies), changed: changedAt.toISOString(), name };
  return [keys[sort], id];
}

type PlacedMatter = Pick<CountedMatter, 'id' | 'name' | 'pilots' | 'agencies' | 'changedAt'>;

type IsPlace = (parts: readonly string[]) => boolean;
const isCount: IsPlace = (parts) => parts.length === 2 && /^\d{1,9}$/.test(parts[0]!) && isUuid(parts[1]);
/** As long as an answer may write it, in characters that JavaScript counts twice. */
const isName: IsPlace = (parts) => parts.length === 2 && isPlainText(parts[0], 2 * TEXT_LENGTH) && isUuid(parts[1]);

const IS_PLACE: Readonly<Record<MatterSort, IsPlace>> = {
  pilots: isCount,
  agencies: isCount,
  changed: isTimeAndId,
  name: isName,
};
