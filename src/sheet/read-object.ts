import type { Place } from './place.js';
import type { Read } from './read-values.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** One reader for every member an object may have. */
export type Members<T> = { readonly [Name in keyof T]-?: Read<NonNullable<T[Name]>> };

/** For members that are accepted and dropped. */
export const ignored: Read<never> = () => undefined;

/** Objects as JSON makes them, from any realm; dates, maps and the like are not. */
export function asObject(value: unknown, place: Place): JsonObject | undefined {
  if (Object.prototype.toString.call(value) === '[object Object]') return value as JsonObject;
  return place.refuse({ kind: 'wrong-type', found: value, expected: 'object' });
}

/** A member of the object itself: what it inherits, such as `constructor`, is not there. */
export function own(raw: JsonObject, name: string): unknown {
  return Object.hasOwn(raw, name) ? raw[name] : undefined;
}

/**
 * A fresh object of the known members, in the order given. Reports in document order: what is wrong with a member at
 * that member, what is missing after those that are there.
 *
 * @returns complete only if nothing was reported
 */
export function readMembers<T>(
  raw: JsonObject,
  place: Place,
  members: Members<T>,
  required: readonly (keyof T & string)[],
): T {
  const readers = new Map(Object.entries<Read<unknown>>(members));
  const kept: [string, unknown][] = [];
  for (const name of Object.keys(raw)) {
    const value = raw[name];
    if (value === undefined) continue;
    const reader = readers.get(name);
    if (reader) kept.push([name, reader(value, place.member(name))]);
    else place.member(name).refuse({ kind: 'unknown-field', allowed: namesOf(readers) });
  }
  for (const name of required) if (own(raw, name) === undefined) place.member(name).refuse({ kind: 'required' });
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined)) as T;
}

function namesOf(readers: ReadonlyMap<string, Read<unknown>>): string[] {
  return [...readers].filter(([, reader]) => reader !== ignored).map(([name]) => name);
}

/** An object whose members do not depend on each other. */
export function object<T>(members: Members<T>, required: readonly (keyof T & string)[]): Read<T> {
  return (value, place) => {
    const raw = asObject(value, place);
    return raw && readMembers(raw, place, members, required);
  };
}
