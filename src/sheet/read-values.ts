import type { Level } from '../scoring/answer.js';
import type { Place } from './place.js';

/** Reads a value that is there. Undefined = nothing to keep: what was wrong has been reported at the place. */
export type Read<T> = (value: unknown, place: Place) => T | undefined;

/** Of a list, unless said otherwise. */
const MOST_ITEMS = 200;

export function choice<T extends string>(allowed: readonly T[]): Read<T> {
  return (value, place) => {
    if (typeof value !== 'string') return place.refuse({ kind: 'wrong-type', found: value, expected: 'string' });
    const found = allowed.find((one) => one === value);
    return found ?? place.refuse({ kind: 'wrong-choice', found: value, allowed });
  };
}

/** A list within its limit; a longer one is one fault, its items are not looked at. */
export function list<T>(readItem: Read<T>, mostItems = MOST_ITEMS): Read<T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) return place.refuse({ kind: 'wrong-type', found: value, expected: 'array' });
    if (value.length > mostItems) {
      return place.refuse({ kind: 'too-many', found: value.length, allowed: [mostItems] });
    }
    // A loop, not map: map would skip the holes of a sparse array.
    const items: T[] = [];
    for (let index = 0; index < value.length; index++) {
      const item = readItem(value[index], place.item(index));
      if (item !== undefined) items.push(item);
    }
    return items;
  };
}

export const readLevel: Read<Level> = (value, place) => {
  if (typeof value !== 'number') return place.refuse({ kind: 'wrong-type', found: value, expected: 'number' });
  const isLevel = Number.isInteger(value) && value >= 1 && value <= 5;
  return isLevel ? (value as Level) : place.refuse({ kind: 'level-range', found: value });
};
