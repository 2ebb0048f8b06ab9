import { day, text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import type { FieldPlace } from '../platform/views/field-errors.js';
import type { Panel } from './panel.entity.js';
import type { Saying } from './scale-words.js';

/** A panel as typed. */
export interface PanelForm {
  readonly title: string;
  readonly slug: string;
  readonly question: string;
  readonly dueOn: string;
}

/** With a name for its scheme that may stay: officials need not invent one of letters and hyphens. */
export function newPanel(year: number): PanelForm {
  return { title: '', slug: `experts-${year}`, question: '', dueOn: '' };
}

export function readPanelForm(fields: FormFields): PanelForm {
  const [title, slug, question] = ['title', 'slug', 'question'].map((name) => text(fields, name));
  return { title: title!, slug: slug!, question: question!, dueOn: day(fields, 'dueOn') };
}

export function panelFormOf({ title, slug, question, dueOn }: Panel): PanelForm {
  return { title, slug, question: question ?? '', dueOn: dueOn ?? '' };
}

/** As the API takes it: what is left empty is cleared. */
export function bodyOf({ title, slug, question, dueOn }: PanelForm): object {
  return { title, slug, question: question === '' ? null : question, dueOn: dueOn === '' ? null : dueOn };
}

/** Where the API's pointers are on the form. */
export function panelPlaces({ words, locale }: Omit<Saying, 'version'>): Record<string, FieldPlace> {
  const place = (field: string) => ({ field, text: words.pick(locale, 'weighting.form.wrong', field) });
  return {
    '/title': place('title'),
    '/slug': place('slug'),
    '/question': place('question'),
    '/dueOn': place('dueOn'),
  };
}
