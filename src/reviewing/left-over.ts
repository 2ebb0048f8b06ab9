import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { formOfFields } from './finding-form.js';
import type { FindingForm } from './finding-form.js';

const OF_FINDING = ['seen', 'verdict', 'changedTo', 'reason'];

/** Whether a form says anything of the finding: one kept for the sake of its comment does not. */
export const hasFinding = (fields: FormFields): boolean => OF_FINDING.some((name) => Object.hasOwn(fields, name));

/**
 * What the other half of the form says that the pressed button did not send: nobody types it again. null where it says
 * nothing that does not stand already.
 */
export function leftOver(fields: FormFields, stands: FindingForm): Record<string, unknown> | null {
  const comment = text(fields, 'comment');
  if (text(fields, 'intent') !== 'comment') return comment === '' ? null : { comment };
  const { verdict, changedTo, reason } = formOfFields(fields);
  const isTyped = verdict !== '' || reason !== '';
  const isSame = verdict === stands.verdict && changedTo === stands.changedTo && reason === stands.reason;
  return isTyped && !isSame ? Object.fromEntries(OF_FINDING.map((name) => [name, text(fields, name)])) : null;
}
