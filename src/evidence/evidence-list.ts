import { isUuid } from '../platform/http/uuid.js';
import type { PagedList } from '../platform/tables/lists.js';
import type { Evidence } from './evidence.entity.js';
import { EVIDENCE_TABLE } from './evidence.table.js';
import { evidenceView } from './evidence.view.js';

/** Pieces that were read whole, as a list of the API. A position that is gone begins again. */
export function evidenceList(
  query: Readonly<Record<string, unknown>>,
  pieces: readonly Evidence[],
): PagedList<Evidence, ReturnType<typeof evidenceView>> {
  return {
    query,
    isPosition: (parts) => parts.length === 1 && isUuid(parts[0]),
    read: ({ after }) =>
      Promise.resolve(after === null ? pieces : pieces.slice(pieces.findIndex(({ id }) => id === after[0]) + 1)),
    position: ({ id }) => [id],
    view: evidenceView,
    table: EVIDENCE_TABLE,
  };
}
