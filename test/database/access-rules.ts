import type { Acting } from './acting.js';

/** A row as the superuser sees it, with whose it is and a copy that would be another row. */
export interface Row {
  readonly key: string;
  /** The agency it belongs to; null = common to all. */
  readonly agency: string | null;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly twin: Readonly<Record<string, unknown>>;
}

/** Which rows of a table, for one who acts. */
type Which = (row: Row, acting: Acting) => boolean;

/** Who, by name of the role; and of which rows. Whoever is not named may not at all. */
type Who = Readonly<Record<string, Which>>;

export interface AccessRule {
  /** SQL for the agency a row belongs to. */
  readonly agency: string;
  readonly reads: Who;
  /** A row like an existing one, in the name of who acts. */
  readonly adds: Who;
  readonly changes: Who;
  readonly removes: Who;
  /** What a change changes: any column that may be changed will do. */
  readonly change: string;
  /** What makes a copy of a row another row. */
  readonly asAnother: string;
  /** The column that says who did it. */
  readonly signedIn?: string;
  /** SQL for what else about a row decides. */
  readonly facts?: string;
}

const all: Which = () => true;
const own: Which = ({ agency }, { agencyId }) => agency === agencyId;
const mine: Which = ({ columns }, { userId }) => columns['user_id'] === userId;
const colleagues: Which = (row, acting) => own(row, acting) && row.columns['id'] !== acting.userId;
const invitedOrOwn: Which = (row, acting) => own(row, acting) || row.columns['agency_id'] === acting.agencyId;
const added: Which = (row, acting) => own(row, acting) && row.columns['created_by'] === acting.userId;
const isSealed: Which = ({ columns }) => columns['sealed'] === true;
const failed: Which = ({ columns }) => columns['status'] === 'failed';
const ownFailed: Which = (row, acting) => own(row, acting) && failed(row, acting);
const isSubmitted: Which = ({ columns }) => columns['is_submitted'] === true;
const invited: Which = ({ columns }, { agencyId }) => (columns['invited'] as string[]).includes(agencyId ?? '');
const asking: Which = (row, acting) => own(row, acting) && row.columns['kind'] === 'ask';
const mineOrASeats: Which = (row, acting) =>
  own(row, acting) && (row.columns['assignee_id'] === acting.userId || row.columns['seat'] !== null);
const either =
  (one: Which, other: Which): Which =>
  (row, acting) =>
    one(row, acting) || other(row, acting);

const both =
  (one: Which, other: Which): Which =>
  (row, acting) =>
    one(row, acting) && other(row, acting);
const not =
  (which: Which): Which =>
  (row, acting) =>
    !which(row, acting);

const members = (which: Which): Who => ({ respondent: which, coordinator: which, approver: which });
const central = (which: Which): Who => ({ reviewer: which, administrator: which });
const everybody = (which: Which): Who => ({ ...members(which), ...central(which), job: which, nobody: which });
const noOne: Who = {};

const common: AccessRule = {
  agency: 'NULL',
  reads: everybody(all),
  adds: { administrator: all },
  changes: noOne,
  removes: noOne,
  change: 'loaded_at = now()',
  asAnother: `'{}'`,
};

const ownPilots = either(own, invited);

/** The whole of who may do what with which rows. A table that is not here fails the test. */
export const ACCESS: Readonly<Record<string, AccessRule>> = {
  agencies: {
    agency: 'id',
    reads: { ...members(own), ...central(all), job: own },
    adds: { administrator: all },
    changes: { administrator: all },
    removes: noOne,
    change: `level = 'other'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'name', gen_random_uuid())`,
  },
  users: {
    agency: 'agency_id',
    reads: { ...members(own), ...central(all), job: own },
    adds: { administrator: all },
    changes: { coordinator: colleagues, administrator: all },
    removes: noOne,
    change: `name = '改名', active = false, roles = roles`,
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'email', gen_random_uuid())`,
  },
  access_tokens: {
    agency: '(SELECT agency_id FROM users WHERE id = user_id)',
    reads: { ...members(mine), ...central(mine) },
    adds: { ...members(all), ...central(all) },
    changes: { ...members(mine), ...central(mine) },
    removes: { ...members(mine), ...central(mine) },
    change: 'expires_at = now()',
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'token_hash', '\\x' || md5(random()::text))`,
    signedIn: 'user_id',
  },
  kept_forms: {
    agency: '(SELECT agency_id FROM users WHERE id = user_id)',
    reads: { ...members(mine), ...central(mine) },
    adds: { ...members(all), ...central(all) },
    changes: noOne,
    removes: { ...members(mine), ...central(mine) },
    change: `path = '/'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid())`,
    signedIn: 'user_id',
  },
  profiles: {
    agency: 'agency_id',
    reads: { ...members(own), ...central(all), job: own },
    adds: { ...members(own), ...central(own) },
    changes: { ...members(mine), ...central(mine) },
    removes: noOne,
    change: `post = '改寫'`,
    asAnother: `'{}'`,
    signedIn: 'user_id',
  },
  password_links: {
    agency: '(SELECT agency_id FROM users WHERE id = user_id)',
    reads: noOne,
    adds: noOne,
    changes: noOne,
    removes: noOne,
    change: 'expires_at = now()',
    asAnother: `'{}'`,
  },
  invitations: {
    agency: 'agency_id',
    reads: { coordinator: own, administrator: all },
    adds: { coordinator: own, administrator: all },
    changes: { coordinator: own, administrator: all },
    removes: noOne,
    change: 'withdrawn_at = now()',
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'email', gen_random_uuid(),
      'token_hash', '\\x' || md5(random()::text))`,
    signedIn: 'invited_by',
  },
  agency_requests: {
    agency: 'agency_id',
    reads: { coordinator: own, administrator: all },
    adds: { coordinator: own },
    changes: { administrator: all },
    removes: noOne,
    change: `comment = '改寫'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid())`,
    signedIn: 'requested_by',
  },
  framework_versions: { ...common, asAnother: `jsonb_build_object('id', gen_random_uuid())` },
  wording_revisions: { ...common, asAnother: `jsonb_build_object('revision', gen_random_uuid())` },
  pilots: {
    agency: 'lead_agency_id',
    reads: { ...members(ownPilots), ...central(isSubmitted), job: ownPilots },
    adds: { coordinator: own },
    changes: { coordinator: own },
    removes: noOne,
    change: `title = '改名'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid())`,
    facts: `jsonb_build_object(
      'invited', ARRAY(SELECT p.agency_id FROM pilot_partners p WHERE p.pilot_id = t.id),
      'is_submitted', EXISTS (SELECT 1 FROM submissions s WHERE s.pilot_id = t.id))`,
  },
  pilot_partners: {
    agency: 'lead_agency_id',
    reads: { ...members(invitedOrOwn), job: invitedOrOwn },
    adds: { coordinator: own },
    changes: noOne,
    removes: { coordinator: own },
    change: 'agency_id = lead_agency_id',
    asAnother: `jsonb_build_object('agency_id', lead_agency_id)`,
  },
  assessments: {
    agency: 'agency_id',
    reads: members(own),
    adds: { coordinator: own },
    changes: { coordinator: own, approver: own },
    removes: noOne,
    change: `provenance = '改寫'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid())`,
    signedIn: 'created_by',
  },
  answers: {
    agency: 'agency_id',
    reads: members(own),
    adds: { coordinator: own },
    changes: { coordinator: own },
    removes: noOne,
    change: `content = '{"level": 5}'`,
    asAnother: `jsonb_build_object('factor', gen_random_uuid())`,
    signedIn: 'updated_by',
  },
  own_answers: {
    agency: 'agency_id',
    reads: members(mine),
    adds: members(own),
    changes: members(mine),
    removes: noOne,
    change: `content = '{"level": 5}'`,
    asAnother: `jsonb_build_object('factor', gen_random_uuid())`,
    signedIn: 'user_id',
  },
  evidence: {
    agency: 'agency_id',
    reads: members(own),
    adds: members(own),
    changes: { respondent: both(added, isSealed), coordinator: both(own, isSealed), approver: own },
    removes: {
      respondent: both(added, not(isSealed)),
      coordinator: both(own, not(isSealed)),
      approver: both(added, not(isSealed)),
    },
    change: 'sealed = true, removed_at = now()',
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'sealed', false, 'removed_at', NULL)`,
    signedIn: 'created_by',
  },
  evidence_contents: {
    agency: 'agency_id',
    reads: members(own),
    adds: members(own),
    changes: noOne,
    removes: {
      respondent: both(added, not(isSealed)),
      coordinator: both(own, not(isSealed)),
      approver: both(added, not(isSealed)),
    },
    change: `content = '\\x00'`,
    asAnother: `(SELECT jsonb_build_object('evidence_id', e.id) FROM evidence e
      WHERE e.agency_id = t.agency_id AND e.kind = 'reference' LIMIT 1)`,
    facts: `(SELECT jsonb_build_object('created_by', e.created_by, 'sealed', e.sealed) FROM evidence e WHERE e.id = t.evidence_id)`,
  },
  submission_requests: {
    agency: 'agency_id',
    reads: members(own),
    adds: { coordinator: own },
    changes: { coordinator: own, approver: own },
    removes: noOne,
    change: `comment = '改寫'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'state', 'withdrawn')`,
    signedIn: 'requested_by',
  },
  submissions: {
    agency: 'agency_id',
    reads: { ...members(own), ...central(all), job: own },
    adds: { approver: own },
    changes: noOne,
    removes: noOne,
    change: `band = 'scale-ready'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'revision', 1000)`,
    signedIn: 'approved_by',
  },
  questionnaires: {
    agency: 'agency_id',
    reads: { ...members(own), job: own },
    adds: members(own),
    changes: { ...members(ownFailed), job: own },
    removes: noOne,
    change: `status = 'queued'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'fingerprint', gen_random_uuid())`,
    signedIn: 'requested_by',
  },
  reports: {
    agency: 'agency_id',
    reads: { ...members(own), ...central(all), job: own },
    adds: { ...members(own), ...central(all) },
    changes: { ...members(ownFailed), ...central(failed), job: own },
    removes: noOne,
    change: `status = 'queued'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'template_version', gen_random_uuid())`,
    signedIn: 'requested_by',
  },
  tasks: {
    agency: 'agency_id',
    reads: members(own),
    adds: { ...members(asking), coordinator: own },
    changes: { ...members(mineOrASeats), coordinator: own },
    removes: noOne,
    change: `due_on = '2031-01-01'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'factor', gen_random_uuid())`,
    signedIn: 'created_by',
  },
  outbox: {
    agency: 'agency_id',
    reads: { job: own },
    adds: { ...members(own), ...central(all) },
    changes: { job: own },
    removes: noOne,
    change: 'attempts = 9',
    asAnother: `jsonb_build_object('id', gen_random_uuid())`,
  },
  daily_mails: {
    agency: '(SELECT agency_id FROM users WHERE id = user_id)',
    reads: { ...members(mine), ...central(mine) },
    adds: { ...members(all), ...central(all) },
    changes: noOne,
    removes: noOne,
    change: `day = '2031-01-01'`,
    asAnother: `jsonb_build_object('day', '2031-01-01')`,
    signedIn: 'user_id',
  },
};
