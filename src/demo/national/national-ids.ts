/** Everything of the national demonstration has an id that begins so, and nothing else does. */
export const ID_PREFIX = '5eed5eed';

const KINDS = [
  'agency',
  'coordinator',
  'approver',
  'reviewer',
  'pilot',
  'assessment',
  'submission',
  'request',
  'review',
  'agreed-action',
] as const;

/** The same thing has the same id in every database. @param number of the agency, below 10 000 */
export function nationalId(kind: (typeof KINDS)[number], number: number, part = 0): string {
  const tail = `${String(part).padStart(4, '0')}${String(number).padStart(8, '0')}`;
  return `${ID_PREFIX}-${String(KINDS.indexOf(kind)).padStart(4, '0')}-4000-8000-${tail}`;
}
