import type { FrameworkStructure } from '../scoring/framework-structure.js';
import { pairsOf } from '../scoring/panel.js';
import type { ExpertOpinion } from '../scoring/panel.js';

export interface DemoExpert {
  readonly name: string;
  readonly organisation: string;
  /** In the order of the pairs: how much the first outweighs the second. null = has not begun. */
  readonly ratios: readonly number[] | null;
  /** The dimension this person knows best and gives more points in. */
  readonly knows: string;
}

/** Nobody there is: what such people might well say. Ratios in the order L–T, L–O, L–G, T–O, T–G, O–G. */
export const DEMO_EXPERTS: readonly DemoExpert[] = [
  { name: '示範專家甲', organisation: '公共行政學者', ratios: [2, 2, 1 / 2, 1, 1 / 3, 1 / 3], knows: 'G' },
  { name: '示範專家乙', organisation: '法制實務工作者', ratios: [4, 3, 2, 1, 1 / 2, 1 / 2], knows: 'L' },
  { name: '示範專家丙', organisation: '地方政府資訊主管', ratios: [1, 1 / 2, 1 / 3, 1 / 2, 1 / 3, 1 / 2], knows: 'T' },
  { name: '示範專家丁', organisation: '地方政府業務主管', ratios: [1 / 3, 1 / 3, 4, 3, 1 / 4, 3], knows: 'O' },
  { name: '示範專家戊', organisation: '中央機關業務主管', ratios: null, knows: 'G' },
];

/** Who knows the counters: consistent enough, all of them. */
export const DEMO_OFFICIALS: readonly DemoExpert[] = [
  { name: '示範專家己', organisation: '縣市社政業務主管', ratios: [2, 2, 1, 1, 1 / 2, 1 / 2], knows: 'L' },
  { name: '示範專家庚', organisation: '縣市戶政業務主管', ratios: [2, 1, 1 / 2, 1 / 2, 1 / 4, 1 / 2], knows: 'O' },
  { name: '示範專家辛', organisation: '縣市資訊主管', ratios: [1, 1, 1 / 2, 1, 1 / 2, 1 / 2], knows: 'T' },
];

export const DEMO_SCHOLARS: readonly DemoExpert[] = [
  { name: '示範專家壬', organisation: '電子治理學者', ratios: [3, 2, 1, 1 / 2, 1 / 3, 1 / 2], knows: 'G' },
  { name: '示範專家癸', organisation: '行政法學者', ratios: [4, 4, 2, 1, 1 / 2, 1 / 2], knows: 'L' },
  { name: '示範專家子', organisation: '資訊管理學者', ratios: [1, 1 / 2, 1 / 3, 1 / 2, 1 / 3, 1], knows: 'O' },
];

/** Asked, and not yet at it. */
export const DEMO_ASKED: readonly DemoExpert[] = [
  { name: '示範專家丑', organisation: '直轄市研考主管', ratios: null, knows: 'G' },
  { name: '示範專家寅', organisation: '中央機關法制主管', ratios: null, knows: 'L' },
];

/** null for who has not begun. Points follow the cases a factor was seen in, with one more where the expert knows best. */
export function demoOpinion(structure: FrameworkStructure, { ratios, knows }: DemoExpert): ExpertOpinion | null {
  if (!ratios) return null;
  const judgements = pairsOf(structure).map(([first, second], at) => {
    const ratio = ratios[at]!;
    return ratio >= 1
      ? { more: first, less: second, times: ratio }
      : { more: second, less: first, times: Math.round(1 / ratio) };
  });
  const points = structure.factors.map(({ code, dimension, points: cases }, at) => {
    const leaning = (dimension === knows ? 1 : 0) + (at % 3) - 1;
    return [code, Math.min(9, Math.max(1, 2 * cases + leaning))] as const;
  });
  return { judgements, points: Object.fromEntries(points) };
}
