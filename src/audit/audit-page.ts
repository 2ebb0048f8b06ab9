import type { Locale } from '../advice/action.js';
import { AUDIT_ACTIONS } from '../platform/audit/audit-action.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { momentForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import type { AuditLine } from './audit-entries.repository.js';
import type { AuditFilters } from './audit-filters.js';
import { actorOf, deedOf, detailsOf, sentenceOf } from './audit-sentence.js';
import type { SealState } from './read-audit.js';

type Saying = Readonly<{ words: Words; locale: Locale }>;

export interface AuditShown {
  readonly lines: readonly AuditLine[];
  readonly seals: SealState;
  readonly personName: string | null;
  readonly typed: Readonly<Record<keyof AuditFilters, string>>;
  readonly filters: AuditFilters;
  readonly nextCursor: string | null;
  readonly isFirst: boolean;
  readonly timeZone: string;
}

/** What the page of the audit says. Pure. */
export function auditPage(shown: AuditShown, saying: Saying) {
  const { filters, typed, seals, personName, nextCursor, isFirst } = shown;
  const list = (more: Readonly<Record<string, string>>) => addressOf({ ...filters, ...more });
  return {
    lines: shown.lines.map((line) => auditLine(line, shown.timeZone, saying)),
    form: { ...typed, person: personName ?? typed.person },
    actions: actionItems(saying),
    isFiltered: Object.keys(filters).length > 0,
    allHref: ADDRESSES.audit(),
    moreHref: nextCursor === null ? null : list({ cursor: nextCursor }),
    newestHref: isFirst ? null : list({}),
    seals,
    tables: tableLinks('/api/v1/audit', filters),
  };
}

function auditLine(line: AuditLine, timeZone: string, saying: Saying) {
  const { id, at, actorId, objectId, agencyName, actorRoles, hash } = line;
  const { words, locale } = saying;
  const roles = actorId === null ? [] : actorRoles.filter((role) => words.has(locale, `accounts.roles.${role}`));
  return {
    id,
    at: momentForPeople(at, locale, timeZone),
    who: actorOf(line, saying),
    roles: roles
      .map((role) => words.pick(locale, 'accounts.roles', role))
      .join(words.say(locale, 'accounts.account.rolesJoin')),
    personHref: actorId === null ? null : addressOf({ person: actorId }),
    what: sentenceOf(line, saying),
    details: detailsOf(line, saying).join(words.say(locale, 'audit.join')),
    objectHref: objectId === null ? null : addressOf({ object: objectId }),
    agencyName,
    isSealed: hash !== null,
  };
}

function actionItems(saying: Saying) {
  return AUDIT_ACTIONS.map((action) => ({ value: action, text: deedOf(action, usualKind(action), saying) }));
}

/** To what an action is done as a rule. */
function usualKind(action: string): string {
  const [first] = action.split('.') as [string];
  return KINDS[action] ?? KINDS[first] ?? first;
}

const KINDS: Readonly<Record<string, string>> = {
  'signed-in': 'account',
  password: 'account',
  'person.invited': 'invitation',
  answer: 'assessment',
  'own-answer': 'assessment',
  tasks: 'assessment',
  'submission.requested': 'assessment',
  'submission.withdrawn': 'assessment',
  'submission.declined': 'assessment',
  plan: 'submission',
  review: 'submission',
  finding: 'submission',
  comment: 'submission',
  weights: 'weight-scheme',
  'weights.drafted': 'panel',
  'weights.changed': 'panel',
  judgements: 'expert',
};

function addressOf(filters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(filters).toString();
  return query === '' ? ADDRESSES.audit() : `${ADDRESSES.audit()}?${query}`;
}
