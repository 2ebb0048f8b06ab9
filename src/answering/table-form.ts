import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import { bodyOfForm, formOfAnswer } from './answer-form.js';
import type { AnswerForm } from './answer-form.js';

/** One row of the fast table: what can be said without opening the factor's page. */
export interface TableRow {
  readonly answer: string;
  readonly confidence: string;
  readonly reason: string;
  /** The ETag of what the row was filled from. */
  readonly seen: string;
}

export function rowOfAnswer(content: AnswerContent | null, seen: string): TableRow {
  const { answer, confidence, reasonUnknown, reasonNotApplicable } = formOfAnswer(content);
  return { answer, confidence, reason: reasonUnknown || reasonNotApplicable, seen };
}

/** null where the form has no such row. */
export function rowOfFields(fields: FormFields, code: FactorCode): TableRow | null {
  if (!Object.hasOwn(fields, `answer-${code}`)) return null;
  const read = (name: string) => text(fields, `${name}-${code}`);
  return { answer: read('answer'), confidence: read('confidence'), reason: read('reason'), seen: read('seen') };
}

/** Whether a row says something else than the answer it was filled from. Emptying a row clears its answer. */
export function isChanged(row: TableRow, content: AnswerContent | null): boolean {
  const before = rowOfAnswer(content, row.seen);
  const after = rowOfAnswer(bodyOfRow(row, content) as AnswerContent, row.seen);
  return before.answer !== after.answer || before.confidence !== after.confidence || before.reason !== after.reason;
}

/** The body for the use case: what the table does not show of the answer stays. */
export function bodyOfRow({ answer, confidence, reason }: TableRow, content: AnswerContent | null): unknown {
  const form: AnswerForm = {
    ...formOfAnswer(content),
    answer,
    confidence,
    reasonUnknown: reason,
    reasonNotApplicable: reason,
    ...(answer === '' && { note: '', cause: '', names: [] }),
  };
  return bodyOfForm(form, answer === '' ? null : content, null);
}
