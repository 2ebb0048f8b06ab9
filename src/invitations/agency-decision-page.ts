import { localDay } from '../platform/clock/local-day.js';
import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import { levelItems } from './agencies-page.js';
import type { AgencyRequest } from './agency-request.entity.js';
import { DECISIONS } from './decisions.js';
import type { Setting } from './people-page.js';

const FIELDS = ['decision', 'level', 'coordinatorName', 'coordinatorEmail', 'comment'] as const;
export type DecisionForm = Readonly<Record<(typeof FIELDS)[number], string>>;

export function readDecisionForm(fields: FormFields): DecisionForm {
  return Object.fromEntries(FIELDS.map((name) => [name, text(fields, name)])) as DecisionForm;
}

export function freshDecision({ level, contactEmail }: AgencyRequest): DecisionForm {
  return {
    decision: '',
    level: level ?? '',
    coordinatorName: '',
    coordinatorEmail: contactEmail ?? '',
    comment: '',
  };
}

/** As the use case takes it: what is left empty is not said, and of whom to invite only where somebody is named. */
export function decisionBody({ decision, level, coordinatorName, coordinatorEmail, comment }: DecisionForm): object {
  const names = coordinatorName !== '' || coordinatorEmail !== '';
  return {
    decision,
    ...(comment !== '' && { comment }),
    ...(decision === 'create' && level !== '' && { level }),
    ...(decision === 'create' && names && { coordinator: { name: coordinatorName, email: coordinatorEmail } }),
  };
}

export interface AskedFor {
  readonly request: AgencyRequest;
  /** The agency that asks. */
  readonly agencyName: string;
}

/** A request for an agency, and the form to decide on it. Pure. */
export function decisionPage({ request, agencyName }: AskedFor, form: DecisionForm, setting: Setting) {
  const { words, locale, timeZone } = setting;
  const { id, name, contactEmail, reason, createdAt, state } = request;
  return {
    path: ADDRESSES.agencyRequest(id),
    name,
    by: agencyName,
    contact: contactEmail,
    reason,
    date: dateForPeople(localDay(createdAt, timeZone), locale),
    state: words.pick(locale, 'invitations.request.states', state),
    isOpen: state === 'open',
    form,
    levels: levelItems(words, locale),
    decisions: DECISIONS.map((value) => ({
      value,
      text: words.pick(locale, 'invitations.decision.choices', value),
      hint: words.pick(locale, 'invitations.decision.hints', value),
    })),
  };
}
