import type { Locale } from '../advice/action.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { pointerBelow } from '../sheet/sheet-fault.js';
import type { Comparison, DifferenceKind } from './compare-upload.js';
import type { WorkbookFault } from './workbook-faults.js';
import { WORDS } from './words.js';

/** 「法規制度面」I12（填答）：…, for one who has the workbook open. */
export function faultLine({ sheet, cell, head, sentence }: WorkbookFault, locale: Locale): string {
  return sheet === '' ? sentence : `${WORDS[locale].place(sheet, cell, head)}${sentence}`;
}

/** The pointer leads into the workbook: sheet, then cell; '' is the whole file. */
export function faultDetail(fault: WorkbookFault, locale: Locale): ErrorDetail {
  const { sheet, cell, code } = fault;
  const pointer = sheet === '' ? '' : pointerBelow(pointerBelow('', sheet), cell);
  return { pointer, code, detail: faultLine(fault, locale) };
}

/** @param written what this request has written */
export function comparisonView(
  { answers, unchanged, differences }: Comparison,
  written: readonly FactorCode[],
  moved: readonly FactorCode[],
) {
  const of = (wanted: DifferenceKind) =>
    differences.flatMap(({ kind, ...difference }) => (kind === wanted ? [difference] : []));
  return {
    answers,
    unchanged,
    new: of('new'),
    changed: of('changed'),
    cleared: of('cleared'),
    conflicts: of('conflict'),
    written,
    moved,
  };
}
