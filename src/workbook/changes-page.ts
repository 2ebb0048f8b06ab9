import type { Locale } from '../advice/action.js';
import type { FormFields } from '../platform/http/form-body.js';
import type { FieldError } from '../platform/views/page.js';
import type { Words } from '../platform/views/words.js';
import type { Comparison, Difference, DifferenceKind } from './compare-upload.js';
import { choiceIn } from './decisions.js';

/** What asks most of a person comes first. */
const ORDER: readonly DifferenceKind[] = ['conflict', 'cleared', 'changed', 'new'];

export interface ChangesPageInput {
  readonly comparison: Comparison;
  /** As sent before; empty where nothing was. */
  readonly fields: FormFields;
  readonly errors: readonly FieldError[];
  readonly words: Words;
  readonly locale: Locale;
}

/** Both versions of every answer that differs, with a choice between them. */
export function changesPage({ comparison, fields, errors, words, locale }: ChangesPageInput) {
  const { differences, unchanged, answers } = comparison;
  const shown = (difference: Difference) => {
    const { factor, name, sheet, cell, workbook, service, etag } = difference;
    const field = `choose-${factor}`;
    const value = choiceIn(fields, difference);
    return {
      factor,
      name,
      workbook,
      service,
      seen: etag,
      field,
      value,
      isWorkbook: value === 'workbook',
      isService: value === 'service',
      place: words.say(locale, 'workbook.changes.place', { sheet, cell }),
      error: errors.find((error) => error.field === field)?.text ?? null,
    };
  };
  return {
    whose: words.pick(locale, 'workbook.whose', answers),
    count: differences.length,
    unchanged,
    groups: ORDER.map((kind) => ({
      kind,
      differences: differences.filter((difference) => difference.kind === kind).map(shown),
    })).filter((group) => group.differences.length > 0),
  };
}
