import type { Break } from './chain-walk.js';
import type { ChainState } from './verify-audit.js';

export const isWhole = ({ broken, holdsNoted }: Pick<ChainState, 'broken' | 'holdsNoted'>): boolean =>
  broken === null && holdsNoted !== false;

const WHY: Readonly<Record<Break['why'], { readonly zh: string; readonly en: string }>> = {
  changed: { zh: '與封存時不同', en: 'it is not as it was when it was sealed' },
  'not-sealed': { zh: '早於已封存的紀錄，卻從未封存', en: 'it is older than sealed entries and was never sealed' },
  missing: { zh: '封存過，現已不在', en: 'it was sealed and is gone' },
};

/** What the command says of the chain, line by line, in both languages: it does not know who reads it. Pure. */
export function chainReport({ sealed, head, unsealed, broken, holdsNoted }: ChainState): string[] {
  const entries = `${sealed} sealed ${sealed === 1 ? 'entry' : 'entries'}`;
  const lines = broken
    ? [
        `BROKEN at entry ${broken.id}: ${WHY[broken.why].en}. Before it: ${entries}, each as it was sealed.`,
        `不完整：第 ${broken.id} 號${WHY[broken.why].zh}；在此之前已封存的 ${sealed} 筆，均與封存時相同。`,
      ]
    : [`Whole: ${entries}, each as it was sealed.`, `完整：已封存 ${sealed} 筆，均與封存時相同。`];
  if (head) lines.push(`Head: entry ${head.id}, ${head.hash}`);
  if (holdsNoted === true) lines.push('The hash you noted is one of the chain’s.', '您抄錄的雜湊值相符。');
  if (holdsNoted === false) {
    lines.push('MISSING: the hash you noted is not one of the chain’s. Entries were cut off, or all were sealed anew.');
    lines.push('不相符：查無您抄錄的雜湊值；紀錄遭刪減，或全部重新封存過。');
  }
  lines.push(`Not sealed yet: ${unsealed}`);
  lines.push(`尚未封存 ${unsealed} 筆`);
  if (unsealed > 0) lines.push('A running service seals them within a minute. 服務執行時，會在一分鐘內自動封存。');
  return lines;
}
