import { day, text, texts } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import type { FactorCode } from '../scoring/framework-structure.js';

/** The fields of the page where tasks are assigned: every one a text, '' where nothing is chosen or written. */
export interface AssignForm {
  readonly factors: readonly string[];
  readonly assigneeId: string;
  readonly seat: string;
  readonly named: string;
  readonly dueOn: string;
  readonly question: string;
}

/** @param factors ticked already */
export function emptyAssignForm(factors: readonly FactorCode[], dueOn: string | null): AssignForm {
  return { factors, assigneeId: '', seat: '', named: '', dueOn: dueOn ?? '', question: '' };
}

export function assignFormOfFields(fields: FormFields): AssignForm {
  const [assigneeId, seat, named] = [text(fields, 'assigneeId'), text(fields, 'seat'), text(fields, 'named')];
  const [dueOn, question] = [day(fields, 'dueOn'), text(fields, 'question')];
  return { factors: texts(fields, 'factors'), assigneeId, seat, named, dueOn, question };
}

/** The body the use case takes: what was left empty is left out. */
export function bodyOfAssignForm({ factors, ...rest }: AssignForm): unknown {
  return { factors, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')) };
}

const FIELDS = ['factors', 'assigneeId', 'seat', 'named', 'dueOn', 'question'] as const;
export type AssignField = (typeof FIELDS)[number];

/** The field that a fault's JSON pointer speaks of. */
export function fieldOfAssignPointer(pointer: string): AssignField {
  return FIELDS.find((field) => pointer === `/${field}` || pointer.startsWith(`/${field}/`)) ?? 'factors';
}
