import type { Locale } from '../advice/action.js';
import type { AppError } from '../platform/http/app-error.js';
import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import type { FieldError } from '../platform/views/page.js';
import type { Words } from '../platform/views/words.js';

const NAMES = ['title', 'documentNumber', 'date', 'holder'] as const;
type Name = (typeof NAMES)[number];

export type EvidenceForm = Readonly<Record<Name, string>>;

export function formOf(fields: FormFields): EvidenceForm {
  const [title, documentNumber, date, holder] = NAMES.map((name) => text(fields, name)) as [
    string,
    string,
    string,
    string,
  ];
  return { title, documentNumber, date: plainDate(date), holder };
}

/** What the form says, an empty field nothing. */
export function saidIn(fields: FormFields): Partial<EvidenceForm> {
  return Object.fromEntries(Object.entries(formOf(fields)).filter(([, value]) => value !== ''));
}

/** Years of the Republic count from 1912. */
const BEFORE_FIRST_YEAR = 1911;
const TYPED_DATE = /^(?:民國)?\s*(\d{2,4})\s*[-/.年]\s*(\d{1,2})\s*(?:[-/.月]\s*(?:(\d{1,2})\s*日?)?)?$/;

/** 2009/5/3, 98.5.3 and 民國98年5月 are what people type; anything else stays as it is, and is refused. */
function plainDate(typed: string): string {
  const [, typedYear, month = '', day] = TYPED_DATE.exec(typed.normalize('NFKC')) ?? [];
  if (typedYear === undefined) return typed;
  const year = typedYear.length === 4 ? Number(typedYear) : Number(typedYear) + BEFORE_FIRST_YEAR;
  return [String(year), month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/** What stood in the way, in words beside the field; what is wrong with no field stands above the page only. */
export function fieldErrors({ extra, sentence }: AppError, words: Words, locale: Locale): FieldError[] {
  const { errors = [] } = extra;
  if (errors.length === 0) return [{ field: 'main', text: sentence[locale] }];
  return errors.map(({ pointer, code, detail }) => {
    if (pointer === '/title' && code === 'required') {
      return { field: 'file', text: words.say(locale, 'evidence.errors.nothing') };
    }
    const field = NAMES.find((name) => pointer === `/${name}`);
    return field ? { field, text: words.pick(locale, 'evidence.errors', field) } : { field: 'file', text: detail };
  });
}
