import { day, text, texts } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import type { Pilot } from './pilot.entity.js';

/** An agency of the service that can be invited. */
export interface DirectoryLine {
  readonly id: string;
  readonly name: string;
}

/** The fields of the form, as text, so that a refused form comes back as it was. */
export interface PilotForm {
  readonly title: string;
  readonly summary: string;
  readonly serviceItem: string;
  readonly track: string;
  readonly direction: string;
  readonly integrationModel: string;
  readonly exchangeFrequency: string;
  readonly leadUnit: string;
  /** Ids of agencies of the service. */
  readonly invited: readonly string[];
  /** Other names, one a line. */
  readonly partners: string;
  /** YYYY-MM-DD, as browsers send it. */
  readonly dueOn: string;
}

export const TEXT_FIELDS = [
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
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export function sentForm(fields: FormFields): PilotForm {
  const said = Object.fromEntries(TEXT_FIELDS.map((name) => [name, text(fields, name)])) as Record<TextField, string>;
  return { ...said, dueOn: day(fields, 'dueOn'), invited: texts(fields, 'invited') };
}

export function formOf(pilot: Pilot): PilotForm {
  const { title, summary, track, direction, integrationModel, exchangeFrequency, partners } = pilot;
  return {
    title,
    summary,
    serviceItem: pilot.serviceItem ?? '',
    track,
    direction,
    integrationModel,
    exchangeFrequency,
    leadUnit: pilot.leadUnit ?? '',
    invited: partners.flatMap(({ agencyId }) => agencyId ?? []),
    partners: partners
      .filter(({ agencyId }) => agencyId === undefined)
      .map(({ name }) => name)
      .join('\n'),
    dueOn: pilot.dueOn ?? '',
  };
}

/** The body that the use cases take; what is not in the directory is left for them to refuse. */
export function bodyOf(form: PilotForm, directory: readonly DirectoryLine[]) {
  const { title, summary, track, direction, integrationModel, exchangeFrequency } = form;
  const names = new Map(directory.map(({ id, name }) => [id, name]));
  const invited = form.invited.map((agencyId) => ({ name: names.get(agencyId) ?? agencyId, agencyId }));
  const named = form.partners.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ name: line.trim() }]));
  return {
    title,
    summary,
    track,
    direction,
    integrationModel,
    exchangeFrequency,
    leadUnit: form.leadUnit || null,
    serviceItem: form.serviceItem || null,
    partners: [...invited, ...named],
    dueOn: form.dueOn || null,
  };
}
