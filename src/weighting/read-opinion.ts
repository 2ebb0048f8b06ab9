import type { Locale } from '../advice/action.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import { MOST_POINTS, pairsOf } from '../scoring/panel.js';
import type { Judgement } from '../scoring/panel.js';
import type { FrameworkStructure } from '../scoring/framework-structure.js';
import { pointerBelow } from '../sheet/sheet-fault.js';

export interface OpinionGiven {
  /** null = not sent. */
  readonly judgements: readonly Judgement[] | null;
  readonly points: Readonly<Record<string, number>> | null;
}

/**
 * What an expert sent: judgements of some or all pairs, points of some or all factors. Pure.
 *
 * @returns the opinion, or every fault with its JSON pointer
 */
export function readOpinion(
  body: unknown,
  structure: FrameworkStructure,
  locale: Locale,
): OpinionGiven | { errors: ErrorDetail[] } {
  const errors: ErrorDetail[] = [];
  const refuse = (pointer: string, code: keyof typeof SENTENCES) =>
    errors.push({ pointer, code, detail: SENTENCES[code][locale] });
  if (!isObject(body)) {
    refuse('', body === undefined ? 'required' : 'wrong-type');
    return { errors };
  }
  const { judgements, points, ...others } = body;
  for (const name of Object.keys(others)) refuse(pointerBelow('', name), 'unknown-field');
  if (judgements === undefined && points === undefined) refuse('/judgements', 'required');
  if (judgements !== undefined) judgeJudgements(judgements, structure, refuse);
  if (points !== undefined) judgePoints(points, structure, refuse);
  if (errors.length > 0) return { errors };
  return {
    judgements:
      (judgements as readonly Judgement[] | undefined)?.map(({ more, less, times }) => ({ more, less, times })) ?? null,
    points: (points as Record<string, number> | undefined) ?? null,
  };
}

type Refuse = (pointer: string, code: keyof typeof SENTENCES) => void;

function judgeJudgements(judgements: unknown, structure: FrameworkStructure, refuse: Refuse): void {
  if (!Array.isArray(judgements)) return refuse('/judgements', 'wrong-type');
  const pairs = pairsOf(structure);
  if (judgements.length > pairs.length) return refuse('/judgements', 'wrong-value');
  const seen = new Set<string>();
  judgements.forEach((one: unknown, at) => {
    const pointer = `/judgements/${at}`;
    if (!isObject(one)) return refuse(pointer, 'wrong-type');
    const { more, less, times, ...others } = one;
    for (const name of Object.keys(others)) refuse(pointerBelow(pointer, name), 'unknown-field');
    const pair = pairs.find(
      ([first, second]) => (first === more && second === less) || (first === less && second === more),
    );
    if (!pair) refuse(`${pointer}/more`, more === undefined ? 'required' : 'wrong-value');
    else if (seen.has(pair.join())) refuse(pointer, 'duplicate');
    else seen.add(pair.join());
    if (!isWhole(times)) refuse(`${pointer}/times`, times === undefined ? 'required' : 'wrong-value');
  });
}

function judgePoints(points: unknown, { factors }: FrameworkStructure, refuse: Refuse): void {
  if (!isObject(points)) return refuse('/points', 'wrong-type');
  for (const [code, value] of Object.entries(points)) {
    const pointer = pointerBelow('/points', code);
    if (!factors.some((factor) => factor.code === code)) refuse(pointer, 'unknown-field');
    else if (!isWhole(value)) refuse(pointer, 'wrong-value');
  }
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_POINTS;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const SENTENCES = {
  required: { 'zh-TW': '這一項必須填寫。', en: 'This is required.' },
  'unknown-field': { 'zh-TW': '沒有這個欄位，請刪除或更正名稱。', en: 'There is no such field; remove or correct it.' },
  'wrong-type': { 'zh-TW': '這一項的資料型別不對。', en: 'This has the wrong type.' },
  'wrong-value': {
    'zh-TW': '須為兩個不同的面向，或 1 至 9 的整數。',
    en: 'Give two different dimensions, or a whole number from 1 to 9.',
  },
  duplicate: { 'zh-TW': '同一對面向只比較一次。', en: 'Each pair of dimensions is compared once.' },
} as const;
