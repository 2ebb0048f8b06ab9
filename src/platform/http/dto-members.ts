import { getMetadataStorage } from 'class-validator';
import { pointerBelow } from '../../sheet/sheet-fault.js';

export interface DtoFault {
  readonly pointer: string;
  readonly code: 'unknown-field' | 'wrong-value';
}

export interface DtoMembers {
  /** Known, and judged as they are. */
  readonly plain: Readonly<Record<string, unknown>>;
  /** Known, with classes of their own inside. */
  readonly nested: Readonly<Record<string, unknown>>;
  readonly faults: readonly DtoFault[];
}

/** No honest nested member has more parts. */
const MOST_PARTS = 2000;

/**
 * Sorts the members of a body before class-transformer and class-validator see them. Both take time that grows with
 * the square of a body full of unknown names, seconds for a megabyte, and class-transformer trips over names that every
 * object has, such as `constructor`, at any depth.
 */
export function membersFor(dto: new () => object, body: object): DtoMembers {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  const known = new Set(rules.map(({ propertyName }) => propertyName));
  const withClasses = new Set(rules.filter(({ type }) => type === 'nestedValidation').map((rule) => rule.propertyName));
  const plain: [string, unknown][] = [];
  const nested: [string, unknown][] = [];
  const faults: DtoFault[] = [];
  for (const [name, value] of Object.entries(body)) {
    const found = known.has(name) ? (withClasses.has(name) ? faultsInside(name, value) : []) : [unknown(name)];
    if (found.length > 0) faults.push(...found);
    else (withClasses.has(name) ? nested : plain).push([name, value]);
  }
  return { plain: Object.fromEntries(plain), nested: Object.fromEntries(nested), faults };
}

const unknown = (name: string): DtoFault => ({ pointer: pointerBelow('', name), code: 'unknown-field' });

function faultsInside(name: string, value: unknown): DtoFault[] {
  const pointer = pointerBelow('', name);
  if (partsOf(value, MOST_PARTS) >= MOST_PARTS) return [{ pointer, code: 'wrong-value' }];
  return namesOfEveryObject(value, pointer).map((where) => ({ pointer: where, code: 'unknown-field' }));
}

/** Counts values at any depth, up to `most`. Bodies are at most 32 levels deep (json-body.ts). */
function partsOf(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const member of Object.values(value)) {
    if (count >= most) break;
    count += partsOf(member, most - count);
  }
  return count;
}

function namesOfEveryObject(value: unknown, pointer: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const here = pointerBelow(pointer, name);
    return [...(name in Object.prototype ? [here] : []), ...namesOfEveryObject(member, here)];
  });
}
