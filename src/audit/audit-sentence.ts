import type { Locale } from '../advice/action.js';
import type { Words } from '../platform/views/words.js';
import type { AuditLine } from './audit-entries.repository.js';

type Saying = Readonly<{ words: Words; locale: Locale }>;
type Done = Pick<AuditLine, 'action' | 'objectKind' | 'objectId' | 'objectName'>;

/** Of an id, enough to tell things apart. */
const SHOWN_OF_AN_ID = 8;

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
  if (objectName !== null) return words.say(locale, 'audit.named', { kind, name: objectName });
  return objectId === null
    ? kind
    : words.say(locale, 'audit.numbered', { kind, id: objectId.slice(0, SHOWN_OF_AN_ID) });
}

/** Who did it: a person by name, or what acts without one. */
export function actorOf(
  { actorKind, actorId, actorName, actorRoles }: Pick<AuditLine, 'actorKind' | 'actorId' | 'actorName' | 'actorRoles'>,
  { words, locale }: Saying,
): string {
  if (actorKind === 'user') return actorName ?? actorId ?? '';
  if (actorKind === 'job') return words.say(locale, 'audit.actors.job');
  return words.pick(locale, 'audit.actors', actorRoles.length > 0 ? 'service' : 'stranger');
}

const SAID = ['factor', 'factors', 'revision', 'version', 'count', 'table', 'format'] as const;

/** The few details that tell more, in words. */
export function detailsOf({ details }: Pick<AuditLine, 'details'>, { words, locale }: Saying): string[] {
  return SAID.flatMap((name) => {
    const value = name === 'table' ? tableName(details[name], { words, locale }) : details[name];
    const text = Array.isArray(value) ? value.join(locale === 'en' ? ', ' : '、') : value;
    if (typeof text !== 'string' && typeof text !== 'number') return [];
    return [words.pick(locale, 'audit.details', name, { value: text })];
  });
}

/** The list that was taken, as its page calls it; a list that is no more keeps its code. */
function tableName(code: unknown, { words, locale }: Saying): string | null {
  if (typeof code !== 'string') return null;
  return words.has(locale, `audit.tables.${code}`) ? words.pick(locale, 'audit.tables', code) : code;
}
