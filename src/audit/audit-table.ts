import type { Locale } from '../advice/action.js';
import { column } from '../platform/tables/table.js';
import type { Table } from '../platform/tables/table.js';
import type { Words } from '../platform/views/words.js';
import type { AuditLine } from './audit-entries.repository.js';
import { actorOf, sentenceOf } from './audit-sentence.js';

type Saying = Readonly<{ words: Words; locale: Locale }>;

const KEYS = ['id', 'at', 'actor', 'actorId', 'roles', 'agency', 'what', 'action', 'objectKind', 'objectId'] as const;
const LAST = ['details', 'hash'] as const;

/** The same list as a file; the hashes are what anybody needs who wants to compute the chain elsewhere. */
export function auditTable(rows: Table['rows'], saying: Saying, timeZone: string): Table {
  const { words, locale } = saying;
  const columns = [...KEYS, ...LAST].map((key) =>
    column(key, words.pick(locale, 'audit.columns', key), key === 'at' ? 'moment' : 'text'),
  );
  return { name: words.say(locale, 'audit.title'), locale, timeZone, columns, rows };
}

export function auditRow(line: AuditLine, saying: Saying) {
  return {
    id: line.id,
    at: line.at,
    actor: actorOf(line, saying),
    actorId: line.actorId,
    roles: line.actorRoles.join(' '),
    agency: line.agencyName,
    what: sentenceOf(line, saying),
    action: line.action,
    objectKind: line.objectKind,
    objectId: line.objectId,
    details: JSON.stringify(line.details),
    hash: line.hash,
  };
}
