import type { Locale } from '../advice/action.js';
import { isUuid } from '../platform/http/uuid.js';
import type { Words } from '../platform/views/words.js';
import type { AuditLine } from './audit-entries.repository.js';

type Saying = Readonly<{ words: Words; locale: Locale }>;
type Acting = Pick<AuditLine, 'actorKind' | 'actorId' | 'actorName' | 'actorRoles' | 'objectKind'>;
type Done = Pick<AuditLine, 'action' | 'objectKind' | 'objectId' | 'objectName'>;

/** Of an id that nobody gave, enough to tell things apart. */
const SHOWN_OF_AN_ID = 8;
/** As a removal leaves a person's name in the database, which speaks no language (migration 0016). */
const REMOVED = /^已移除的使用者（removed user）(.*)$/u;

/** What was done, without who: 「核定並提送…」. Pure. */
export function sentenceOf(line: Done, { words, locale }: Saying): string {
  const key = `audit.actions.${line.action}`;
  return words.has(locale, key) ? words.say(locale, key, { object: objectOf(line, { words, locale }) }) : line.action;
}

/** A deed by itself, of no thing in particular; a kind that only stands in brackets tells nothing more. */
export function deedOf(action: string, kind: string, { words, locale }: Saying): string {
  const object = words.pick(locale, 'audit.any', words.has(locale, `audit.any.${kind}`) ? kind : 'other');
  return words.say(locale, `audit.actions.${action}`, { object }).replace(/（[^）]*）$| \([^)]*\)$/, '');
}

/** A thing by its kind, and its name or the beginning of its id. */
export function objectOf({ objectKind, objectId, objectName }: Done, { words, locale }: Saying): string {
  if (objectKind === 'person' && objectId === null) return words.say(locale, 'audit.nobodyKnown');
  const known = words.has(locale, `audit.kinds.${objectKind}`) ? objectKind : 'other';
  const kind = words.pick(locale, 'audit.kinds', known);
  if (objectName !== null && REMOVED.test(objectName)) return nameToday(objectName, { words, locale });
  if (objectName !== null) return words.say(locale, 'audit.named', { kind, name: objectName });
  return objectId === null
    ? kind
    : words.say(locale, 'audit.numbered', {
        kind,
        id: isUuid(objectId) ? objectId.slice(0, SHOWN_OF_AN_ID) : objectId,
      });
}

function nameToday(name: string, { words, locale }: Saying): string {
  const [, id] = REMOVED.exec(name) ?? [];
  return id === undefined ? name : words.say(locale, 'audit.removed', { id });
}

/** Who did it: a person by name, or what acts without one. */
export function actorOf(
  { actorKind, actorId, actorName, actorRoles, objectKind }: Acting,
  { words, locale }: Saying,
): string {
  if (actorKind === 'user') return nameToday(actorName ?? actorId ?? '', { words, locale });
  if (actorKind === 'job') return words.say(locale, 'audit.actors.job');
  if (actorRoles.length > 0) return words.say(locale, 'audit.actors.service');
  // Experts answer by a link, without an account.
  return words.pick(locale, 'audit.actors', objectKind === 'expert' ? 'expert' : 'stranger');
}

const SAID = ['factor', 'factors', 'revision', 'version', 'count', 'table', 'format', 'status', 'changed'] as const;

/** The few details that tell more, in words. */
export function detailsOf({ details }: Pick<AuditLine, 'details'>, { words, locale }: Saying): string[] {
  return SAID.flatMap((name) => {
    const value = inWords(name, details[name], { words, locale });
    const text = Array.isArray(value) ? value.join(locale === 'en' ? ', ' : '、') : value;
    if (typeof text !== 'string' && typeof text !== 'number') return [];
    return [words.pick(locale, 'audit.details', name, { value: text })];
  });
}

function inWords(name: (typeof SAID)[number], value: unknown, saying: Saying): unknown {
  if (name === 'table') return tableName(value, saying);
  if (name === 'status') return known('reviews.states', value, saying);
  return name === 'changed' && Array.isArray(value)
    ? value.flatMap((one) => known('audit.changed', one, saying) ?? [])
    : value;
}

function known(group: string, entry: unknown, { words, locale }: Saying): string | null {
  return typeof entry === 'string' && words.has(locale, `${group}.${entry}`) ? words.pick(locale, group, entry) : null;
}

/** The list that was taken, as its page calls it; a list that is no more keeps its code. */
function tableName(code: unknown, { words, locale }: Saying): string | null {
  if (typeof code !== 'string') return null;
  return words.has(locale, `audit.tables.${code}`) ? words.pick(locale, 'audit.tables', code) : code;
}
