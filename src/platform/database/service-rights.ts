import type { Queries } from './service-user.js';

/**
 * What the service's user may do with each table; policies decide with which rows. Nothing is deleted but what is
 * listed; submissions cannot be changed at all, and password hashes are read by one function only.
 */
const RIGHTS: Readonly<Record<string, string>> = {
  agencies: 'SELECT, INSERT, UPDATE (name, level)',
  users:
    'SELECT (id, agency_id, email, name, roles, active, created_at, removed_at), INSERT, UPDATE (name, roles, active)',
  access_tokens: 'SELECT, INSERT, UPDATE (expires_at), DELETE',
  kept_forms: 'SELECT, INSERT, DELETE',
  profiles: 'SELECT, INSERT, UPDATE (seat, post, in_post_since, locale, daily_mail, updated_at)',
  invitations:
    'SELECT (id, agency_id, email, name, roles, invited_by, created_at, expires_at, accepted_at, withdrawn_at), INSERT, UPDATE (withdrawn_at)',
  agency_requests: 'SELECT, INSERT, UPDATE (state, decided_by, decided_at, comment, created_agency_id)',
  framework_versions: 'SELECT, INSERT',
  wording_revisions: 'SELECT, INSERT',
  weight_schemes: 'SELECT, INSERT',
  weight_scheme_choices: 'SELECT, INSERT',
  pilots: 'SELECT, INSERT, UPDATE',
  pilot_partners: 'SELECT, INSERT, DELETE',
  assessments: 'SELECT, INSERT, UPDATE (weight_scheme, assessed_at, provenance, state, revision, updated_at)',
  answers: 'SELECT, INSERT, UPDATE (content, version, updated_by, updated_at, carried_over)',
  evidence: 'SELECT, INSERT, UPDATE (sealed, removed_at), DELETE',
  evidence_contents: 'SELECT, INSERT, DELETE',
  own_answers: 'SELECT, INSERT, UPDATE (content, version, updated_at, seat, post, in_post_since, released)',
  submission_requests: 'SELECT, INSERT, UPDATE (state, closed_by, closed_at, comment)',
  submissions: 'SELECT, INSERT',
  reviews: 'SELECT, INSERT, UPDATE (status, holder_id, held_since, decided_by, decided_at, comment, outcome)',
  review_findings: 'SELECT, INSERT, UPDATE (verdict, status, level, reason, version, found_by, found_at)',
  review_comments: 'SELECT, INSERT',
  review_events: 'SELECT, INSERT',
  agreed_actions: 'SELECT, INSERT',
  plan_updates: 'SELECT, INSERT',
  submission_facts:
    'SELECT, INSERT, UPDATE (verified_score, verified_coverage, verified_band, verified_band_is_at_most, verified_dimension_scores, verified_gate_states, verified_statuses, verified_levels, found, share_verified, decision, decided_at)',
  matters:
    'SELECT, INSERT, UPDATE (state, ministry, answer, answer_number, answered_on, merged_into, version, changed_at)',
  matter_mentions: 'SELECT, INSERT, UPDATE (is_latest)',
  matter_events: 'SELECT, INSERT',
  factor_agreements: 'SELECT, INSERT',
  questionnaires: 'SELECT, INSERT, UPDATE (status, content, content_sha256, finished_at)',
  portfolio_reports: 'SELECT, INSERT, UPDATE (status, content, content_sha256, finished_at)',
  reports: 'SELECT, INSERT, UPDATE (status, failure, content, content_type, file_name, content_sha256, finished_at)',
  tasks: 'SELECT, INSERT, UPDATE (assignee_id, seat, named, question, due_on, state, done_by, done_at)',
  outbox: 'SELECT, INSERT, UPDATE (body, sent_at, failure, attempts)',
  daily_mails: 'SELECT, INSERT',
  audit_entries: 'SELECT, INSERT (agency_id, action, object_kind, object_id, details)',
  audit_seals: 'SELECT, INSERT',
  settings: 'SELECT, INSERT',
  panels: 'SELECT, INSERT, UPDATE (title, slug, question, due_on, state, weight_scheme, opened_at, closed_at)',
  panel_experts:
    'SELECT (id, panel_id, name, organisation, email, invited_by, invited_at, withdrawn_at, judgements, points, changed_at), INSERT, UPDATE (token_hash, withdrawn_at)',
  migrations: 'SELECT',
};

const FUNCTIONS = [
  'group_of_assessment(uuid)',
  'partner_coordinators(uuid,uuid[])',
  'account_for_sign_in(text)',
  'token_owner(bytea)',
  'session_owner(bytea)',
  'change_own_password(text)',
  'set_password(uuid, text)',
  'make_password_link(uuid, bytea, timestamptz, timestamptz)',
  'password_link_of(bytea, timestamptz)',
  'use_password_link(bytea, timestamptz, text)',
  'end_sign_ins(uuid)',
  'address_is_taken(text)',
  'remove_person(uuid,timestamptz)',
  'agency_directory()',
  'invitation_of(bytea)',
  'accept_invitation(bytea, timestamptz, jsonb)',
  'agreement_for_coordinator(uuid)',
  'agreement_for_reviewer(uuid)',
  'daily_mail_readers(date,date)',
  'assessment_held(uuid)',
  'released_answers(uuid)',
  'seats_heard(uuid)',
  'partners_heard(uuid)',
  'reopen_returned(uuid, timestamptz)',
  'review_holder(uuid)',
  'taken_up_again(uuid[])',
  'matters_named_in(uuid)',
  'panel_place_of(bytea)',
  'panel_opinions_of(bytea)',
  'save_panel_opinion(bytea, timestamptz, jsonb, jsonb)',
];

/**
 * Brings the service user's rights to exactly the list above. Idempotent; run as owner after the migrations.
 *
 * @param serviceUser a role's name, which may hold any character
 */
export async function grantServiceRights(owner: Queries, serviceUser: string): Promise<void> {
  const role = `"${serviceUser.replaceAll('"', '""')}"`;
  await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`);
  await owner.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  for (const [table, rights] of Object.entries(RIGHTS)) await owner.query(`GRANT ${rights} ON ${table} TO ${role}`);
  for (const signature of FUNCTIONS) {
    await owner.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
    await owner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO ${role}`);
  }
}

/** The queue's tables hold ids only; a worker needs them all (see jobs/queue-schema.ts). */
export async function grantQueueRights(owner: Queries, serviceUser: string, schema: string): Promise<void> {
  const role = `"${serviceUser.replaceAll('"', '""')}"`;
  await owner.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
  await owner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`);
}
