import fc from 'fast-check';

type Path = readonly (string | number)[];

/** A sheet in which one value anywhere is replaced, removed, or given a member it should not have. */
export function mutatedSheet(sheet: unknown): fc.Arbitrary<unknown> {
  const places = pathsOf(sheet);
  const change = fc.oneof(
    fc.record({ replace: fc.jsonValue({ maxDepth: 3 }) }),
    fc.record({
      replace: fc.constantFrom<unknown>('\u0000', '\ud800', '', -1, 6, 2.5, 1e308, null, [], {}, 'x'.repeat(5000)),
    }),
    fc.record({ add: fc.tuple(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('__proto__')), fc.jsonValue()) }),
    fc.constant({ remove: true }),
  );
  return fc.tuple(fc.constantFrom(...places), change).map(([path, how]) => changed(sheet, path, how));
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, below]) => pathsOf(below, [...path, name]))];
}

interface Change {
  replace?: unknown;
  add?: [string, unknown];
  remove?: boolean;
}

function changed(value: unknown, [step, ...rest]: Path, how: Change): unknown {
  if (step === undefined) return 'replace' in how ? how.replace : how.add ? withMember(value, how.add) : null;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  if (how.remove && rest.length === 0) {
    if (Array.isArray(copy)) copy.splice(Number(step), 1);
    else delete copy[step];
  } else {
    copy[step] = changed(copy[step], rest, how);
  }
  return copy;
}

/** Also one named `__proto__`, as JSON can make it. */
function withMember(value: unknown, [name, added]: [string, unknown]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return added;
  return Object.defineProperty({ ...value }, name, { value: added, enumerable: true, configurable: true });
}
