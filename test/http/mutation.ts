import fc from 'fast-check';

/** Strings and names that trip programs up. */
const NASTY = [
  '',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  '\u200b',
  '%00',
  "'; --",
  '😀',
  '-0',
  ' ',
];
const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 20 }));

/** Any JSON value. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }) as fc.Arbitrary<unknown>,
  fc.dictionary(text, fc.oneof(text, fc.integer(), fc.constantFrom(null, true, 1e308, -1, 2 ** 53), fc.array(text))),
);

/** One change to a body. The numbers choose members on the way down, as far as there are any. */
export interface Change {
  readonly steps: readonly number[];
  readonly how: 'replace' | 'remove' | 'add';
  readonly name: string;
  readonly value: unknown;
}

export const change: fc.Arbitrary<Change> = fc.record({
  steps: fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 4 }),
  how: fc.constantFrom('replace', 'remove', 'add'),
  name: text,
  value: fc.oneof(anything, text, fc.integer(), fc.constantFrom(null, [], {}, 'x'.repeat(5000))),
});

/** A copy of the body with the changes made to it. */
export function mutated(body: object, changes: readonly Change[]): unknown {
  const copy = structuredClone(body);
  for (const one of changes) mutate(copy, one);
  return copy;
}

function mutate(body: object, { steps, how, name, ...given }: Change): void {
  const value: unknown = structuredClone(given.value);
  const { inside, member } = reach(body as Inside, steps);
  if (how === 'add') {
    addMember(inside, name, value);
  } else if (member !== undefined && how === 'remove') delete inside[member];
  else if (member !== undefined) inside[member] = value;
}

/** As JSON.parse would make it, `__proto__` too. What JSON cannot say of a list (its `length`) is left out. */
function addMember(inside: Inside, name: string, value: unknown): void {
  const isTaken = Object.getOwnPropertyDescriptor(inside, name)?.configurable === false;
  if (!isTaken) Object.defineProperty(inside, name, { value, enumerable: true, configurable: true, writable: true });
}

type Inside = Record<string, unknown>;

function reach(inside: Inside, [step = 0, ...further]: readonly number[]): { inside: Inside; member?: string } {
  const names = Object.keys(inside);
  const member = names[step % Math.max(1, names.length)];
  const next = member === undefined ? undefined : inside[member];
  const isDeeper = further.length > 0 && typeof next === 'object' && next !== null;
  return isDeeper ? reach(next as Inside, further) : { inside, member };
}
