import type { ErrorDetail } from '../platform/http/app-error.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';

/** Where something that stands in the way of handing in is put right. */
export interface Blocker {
  readonly place: 'pilot' | 'factor' | 'elsewhere';
  /** Of the factor, where it is one. */
  readonly factor: FactorCode | null;
  readonly detail: string;
}

/** From pointers into the sheet to what people call things: one of a factor, and one of the pilot, for many. Pure. */
export function blockersOf(faults: readonly ErrorDetail[], sheet: AnswerSheet): Blocker[] {
  const found = faults.map(({ pointer, detail }): Blocker => {
    const factor = factorAt(pointer, sheet);
    return { place: factor ? 'factor' : pointer.startsWith('/pilot') ? 'pilot' : 'elsewhere', factor, detail };
  });
  const isFirst = ({ place, factor }: Blocker, index: number) =>
    place === 'elsewhere' || found.findIndex((one) => one.place === place && one.factor === factor) === index;
  return found.filter(isFirst);
}

/** Faults of the sheet count answers, those of consolidation name the factor. */
function factorAt(pointer: string, sheet: AnswerSheet): FactorCode | null {
  const [, list, key = ''] = pointer.split('/');
  const answers = list === 'answers' ? sheet.answers : list === 'supplementary' ? sheet.supplementary : undefined;
  if (!answers || key === '') return null;
  return /^\d+$/.test(key) ? (answers[Number(key)]?.factor ?? null) : key;
}
