import type { Locale } from '../advice/action.js';
import type { FrameText } from '../report-content/wording.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import type { FieldError } from '../platform/views/page.js';
import type { Words } from '../platform/views/words.js';
import { DIRECTIONS, EXCHANGE_FREQUENCIES, INTEGRATION_MODELS, TRACKS } from '../sheet/answer-sheet.js';
import type { PartnerDirectory } from './partner-directory.js';
import type { PilotForm } from './pilot-form.js';

export const EMPTY_FORM: PilotForm = {
  title: '',
  summary: '',
  serviceItem: '',
  track: '',
  direction: '',
  integrationModel: '',
  exchangeFrequency: '',
  leadUnit: '',
  invited: [],
  partners: '',
  dueOn: '',
};

export const CIRCUMSTANCES = {
  track: TRACKS,
  direction: DIRECTIONS,
  integrationModel: INTEGRATION_MODELS,
  exchangeFrequency: EXCHANGE_FREQUENCIES,
} as const;
type Circumstance = keyof typeof CIRCUMSTANCES;
/** In the language files: what each choice means. */
const MEANS: Readonly<Record<Circumstance, string>> = {
  track: 'pilots.means.track',
  direction: 'pilots.means.direction',
  integrationModel: 'pilots.means.integrationModel',
  exchangeFrequency: 'pilots.means.exchangeFrequency',
};

/** What the template of the form asks for. Pure. */
export function pilotFormModel(
  form: PilotForm,
  { lines, search }: PartnerDirectory,
  frame: Pick<FrameText, 'circumstances'>,
  words: Words,
  locale: Locale,
) {
  const choices = (name: Circumstance) =>
    CIRCUMSTANCES[name].map((value) => ({
      value,
      text: (frame.circumstances[name] as Readonly<Record<string, string>>)[value] ?? value,
      hint: words.pick(locale, MEANS[name], value),
    }));
  return {
    form,
    choices: {
      track: choices('track'),
      direction: choices('direction'),
      integrationModel: choices('integrationModel'),
      exchangeFrequency: choices('exchangeFrequency'),
    },
    directory: lines.map(({ id, name }) => ({ value: id, text: name, checked: form.invited.includes(id) })),
    search,
  };
}

/** A fault of the body as words beside its field; several of one field are told once. Pure. */
export function pilotFormErrors(errors: readonly ErrorDetail[], words: Words, locale: Locale): FieldError[] {
  const found = new Set(errors.map(({ pointer }) => fieldOf(pointer)));
  const fields = IN_ORDER.filter((field) => found.has(field));
  return fields.map((field) => ({ field, text: words.pick(locale, 'pilots.form.errors', field) }));
}

/** As they stand on the page. */
const IN_ORDER = [
  'title',
  'summary',
  'serviceItem',
  ...Object.keys(CIRCUMSTANCES),
  'leadUnit',
  'invited',
  'partners',
  'dueOn',
];

/** `/partners` alone is an agency that is not in the directory; below it are names. */
function fieldOf(pointer: string): string {
  if (/^\/partners(\/\d+\/agencyId)?$/.test(pointer)) return 'invited';
  const [, member = ''] = pointer.split('/');
  return IN_ORDER.includes(member) ? member : 'partners';
}
