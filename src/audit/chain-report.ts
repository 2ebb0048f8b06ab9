import type { Break } from './chain-walk.js';
import type { ChainState } from './verify-audit.js';

export const isWhole = ({ broken, holdsNoted }: Pick<ChainState, 'broken' | 'holdsNoted'>): boolean =>
  broken === null && holdsNoted !== false;

const WHY: Readonly<Record<Break['why'], string>> = {
  changed: 'it is not as it was when it was sealed',
  'not-sealed': 'it is older than sealed entries and was never sealed',
  missing: 'it was sealed and is gone',
};

/** What the command says of the chain, line by line. Pure. */
export function chainReport({ sealed, head, unsealed, broken, holdsNoted }: ChainState): string[] {
  const outcome = broken
    ? `BROKEN at entry ${broken.id}: ${WHY[broken.why]}. The ${sealed} entries before it are as they were sealed.`
    : `Whole: ${sealed} sealed ${sealed === 1 ? 'entry' : 'entries'}, each as it was sealed.`;
  const lines = [outcome];
  if (head) lines.push(`Head: entry ${head.id}, ${head.hash}`);
  if (holdsNoted === true) lines.push('The hash you noted is one of the chain’s.');
  if (holdsNoted === false) {
    lines.push('MISSING: the hash you noted is not one of the chain’s. Entries were cut off, or all were sealed anew.');
  }
  lines.push(`Not sealed yet: ${unsealed}${unsealed > 0 ? ' (a running service seals them within a minute)' : ''}`);
  return lines;
}
