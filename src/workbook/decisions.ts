import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { versionOf } from '../platform/http/preconditions.js';
import type { Decisions } from './apply-upload.js';
import type { Difference, DifferenceKind } from './compare-upload.js';

/** Whose version is to stand. */
export type Choice = 'workbook' | 'service';

/** What is chosen before anybody has chosen; a conflict is left open. */
const PROPOSED: Readonly<Record<DifferenceKind, Choice | ''>> = {
  new: 'workbook',
  changed: 'workbook',
  cleared: 'service',
  conflict: '',
};

/** The choice in a form, or what is proposed where the form says nothing about it. */
export function choiceIn(fields: FormFields, { factor, kind }: Pick<Difference, 'factor' | 'kind'>): Choice | '' {
  const said = text(fields, `choose-${factor}`);
  if (said === 'workbook' || said === 'service') return said;
  return PROPOSED[kind];
}

/**
 * What a form has decided. An answer is written over the version that was on the screen; a difference the form did not
 * show, because it came up meanwhile, is undecided.
 */
export function decisionsIn(
  fields: FormFields,
  differences: readonly Difference[],
): { decisions: Decisions; undecided: readonly Difference[] } {
  const decisions = new Map<string, string>();
  const undecided: Difference[] = [];
  for (const difference of differences) {
    const said = text(fields, `choose-${difference.factor}`);
    const seen = text(fields, `seen-${difference.factor}`);
    if ((said !== 'workbook' && said !== 'service') || versionOf(seen) === null) undecided.push(difference);
    else if (said === 'workbook') decisions.set(difference.factor, seen);
  }
  return { decisions, undecided };
}
