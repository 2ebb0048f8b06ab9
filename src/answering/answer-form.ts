import { text, texts } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { CAUSES, CONFIDENCES, OBSTACLE_KINDS } from '../sheet/answer-sheet.js';
import type { AnswerContent, NamedObstacle } from '../sheet/answer-sheet.js';

/** As many as a form shows; the rest of an imported answer stays as it is. */
export const NAME_ROWS = 3;

/** An answer as the fields of its form hold it: every one a text, '' where nothing is chosen or written. */
export interface AnswerForm {
  /** '1'..'5', 'unknown', 'not-applicable', or '' */
  readonly answer: string;
  readonly confidence: string;
  /** Beside 不清楚 and 不適用, each with a field of its own, so that changing one's mind loses neither. */
  readonly reasonUnknown: string;
  readonly reasonNotApplicable: string;
  /** Who would know: the id of a colleague, or a name as typed. */
  readonly askColleague: string;
  readonly askWhom: string;
  readonly cause: string;
  readonly names: readonly { readonly kind: string; readonly name: string }[];
  readonly note: string;
  /** An own answer only: whether the coordinator may see it. */
  readonly released: boolean;
}

const EMPTY_ROW = { kind: '', name: '' };

/** The form for an answer as it stands. */
export function formOfAnswer(content: AnswerContent | null, released = false): AnswerForm {
  const { status, level, confidence, reason, askWhom, cause, names = [], note } = content ?? {};
  const rows = names.slice(0, NAME_ROWS).map(({ kind, name }) => ({ kind: kind, name }));
  return {
    answer: level !== undefined ? String(level) : status === 'unknown' || status === 'not-applicable' ? status : '',
    confidence: confidence ?? '',
    reasonUnknown: status === 'unknown' ? (reason ?? '') : '',
    reasonNotApplicable: status === 'not-applicable' ? (reason ?? '') : '',
    askColleague: '',
    askWhom: askWhom ?? '',
    cause: cause ?? '',
    names: [...rows, ...Array.from({ length: NAME_ROWS - rows.length }, () => EMPTY_ROW)],
    note: note ?? '',
    released,
  };
}

/** What was typed, as typed. */
export function formOfFields(fields: FormFields): AnswerForm {
  const kinds = texts(fields, 'nameKind');
  const names = texts(fields, 'name');
  return {
    answer: text(fields, 'answer'),
    confidence: text(fields, 'confidence'),
    reasonUnknown: text(fields, 'reasonUnknown'),
    reasonNotApplicable: text(fields, 'reasonNotApplicable'),
    askColleague: text(fields, 'askColleague'),
    askWhom: text(fields, 'askWhom'),
    cause: text(fields, 'cause'),
    names: Array.from({ length: NAME_ROWS }, (_, row) => ({ kind: kinds[row] ?? '', name: names[row] ?? '' })),
    note: text(fields, 'note'),
    released: text(fields, 'released') === 'yes',
  };
}

/**
 * The body that the use case takes for a form: what does not belong to the chosen answer is left out, what the form does
 * not show of the answer so far (references, further names) stays.
 *
 * @param askWhom the name of the colleague chosen in the form, where one was
 */
export function bodyOfForm(form: AnswerForm, soFar: AnswerContent | null, askWhom: string | null): unknown {
  const { answer, note, cause } = form;
  const names = [...namesOf(form), ...(soFar?.names ?? []).slice(NAME_ROWS)];
  const { evidence } = soFar ?? {};
  return {
    ...(/^[1-5]$/.test(answer) ? levelOf(form) : statusOfForm(form, askWhom)),
    ...(note !== '' && { note }),
    ...(cause !== '' && { cause }),
    ...(names.length > 0 && { names }),
    ...(evidence && evidence.length > 0 && { evidence }),
  };
}

function levelOf({ answer, confidence }: AnswerForm): object {
  return { level: Number(answer), ...(confidence !== '' && { confidence }) };
}

function statusOfForm(form: AnswerForm, askWhom: string | null): object {
  const { answer } = form;
  if (answer === '') return { status: 'unanswered' };
  const reason = answer === 'unknown' ? form.reasonUnknown : form.reasonNotApplicable;
  const whom = answer === 'unknown' ? (askWhom ?? form.askWhom) : '';
  return { status: answer, ...(reason !== '' && { reason }), ...(whom !== '' && { askWhom: whom }) };
}

/** A row counts once it has a name; without a kind it is a body, the commonest. */
function namesOf({ names }: AnswerForm): NamedObstacle[] {
  return names
    .filter(({ name }) => name !== '')
    .map(({ kind, name }) => ({ kind: OBSTACLE_KINDS.find((one) => one === kind) ?? 'body', name }));
}

/** The field of the form at which a fault of the body is told. */
export function fieldOfPointer(pointer: string, form: AnswerForm): string {
  const [, member = ''] = pointer.split('/');
  if (member === 'reason') return form.answer === 'unknown' ? 'reasonUnknown' : 'reasonNotApplicable';
  if (member === 'names') return 'name';
  const known: readonly string[] = ['confidence', 'note', 'cause', 'askWhom'];
  return known.includes(member) ? member : 'answer';
}

/** Whether two answers say the same, so that sending a form twice changes nothing. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : Array.isArray(value)
        ? value.map(sorted)
        : value;
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

export const FORM_CHOICES = { confidences: CONFIDENCES, causes: CAUSES, kinds: OBSTACLE_KINDS } as const;
