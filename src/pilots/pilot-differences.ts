import type { Locale } from '../advice/action.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import { listText } from '../report-content/format.js';
import type { FrameText } from '../report-content/wording.js';
import { CIRCUMSTANCES } from './pilot-form.page.js';
import { bodyOf } from './pilot-form.js';
import type { DirectoryLine, PilotForm } from './pilot-form.js';

/** A field that two people changed: what stands now and what was typed, in words. */
export interface Difference {
  readonly field: string;
  readonly now: string;
  readonly typed: string;
}

type Body = ReturnType<typeof bodyOf>;
const FIELDS: readonly (keyof Body)[] = [
  'title',
  'summary',
  'serviceItem',
  'track',
  'direction',
  'integrationModel',
  'exchangeFrequency',
  'leadUnit',
  'partners',
  'dueOn',
];

/** Only what differs, in the order of the form. Pure. */
export function differences(
  now: PilotForm,
  typed: PilotForm,
  directory: readonly DirectoryLine[],
  frame: Pick<FrameText, 'circumstances'>,
  locale: Locale,
): Difference[] {
  const told = (form: PilotForm) => {
    const body = bodyOf(form, directory);
    return (field: keyof Body) => inWords(body, field, frame, locale);
  };
  const [standing, wanted] = [told(now), told(typed)];
  return FIELDS.map((field) => ({ field, now: standing(field), typed: wanted(field) })).filter(
    (one) => one.now !== one.typed,
  );
}

function inWords(body: Body, field: keyof Body, { circumstances }: Pick<FrameText, 'circumstances'>, locale: Locale) {
  if (field === 'partners') {
    return listText(
      body.partners.map(({ name }) => name),
      locale,
    );
  }
  const value = body[field] ?? '';
  if (field === 'dueOn') return value && dateForPeople(value, locale);
  if (!(field in CIRCUMSTANCES)) return value;
  const names = circumstances[field as keyof typeof CIRCUMSTANCES] as Readonly<Record<string, string>>;
  return names[value] ?? value;
}
