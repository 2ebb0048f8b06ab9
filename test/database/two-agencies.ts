import { randomUUID } from 'node:crypto';
import { hashOfToken } from '../../src/accounts/token.js';
import { MakePasswordLink } from '../../src/accounts/make-password-link.js';
import { AskForAgency } from '../../src/invitations/ask-for-agency.js';
import { InvitePerson } from '../../src/invitations/invite-person.js';
import type { UserActor } from '../../src/platform/access/caller.js';
import { PDF } from '../fixtures/files.js';
import {
  anAssessment,
  anOwnAnswer,
  aPieceOfEvidence,
  aReport,
  aRequestFor,
  aSheet,
  aSignatureOf,
  aSubmissionRequest,
  ofTaipei,
  openPilot,
} from '../support/builders.js';
import { query } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import type { People } from '../support/people.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';

/** Of the expert's link in the published panel. */
export const EXPERT_TOKEN = 'expert';

/** A working database of two agencies that have nothing to do with each other, but for one pilot. */
export interface TwoAgencies {
  readonly database: TestDatabase;
  readonly people: People;
}

const taipeiSheet = () => aSheet({ agency: { name: '臺北市政府', level: 'local' } });

/**
 * Each agency has a draft, one waiting for signature and one handed in; own answers of each of its respondents; a
 * report waiting and a failed one; tasks of every kind and a letter waiting to be sent. A pilot of 高雄縣政府 invites 臺北市政府, one of 臺北市政府 invites a third.
 * report waiting and a failed one; evidence of several of its people, in the draft and sealed. A pilot of 高雄縣政府 invites 臺北市政府, one of 臺北市政府 invites a third.
 */
export async function twoAgencies(): Promise<TwoAgencies> {
  const rooms = await startRooms();
  const { people, database } = rooms;
  const { coordinator, approver, respondent, otherRespondent } = people;
  await fill(rooms, { coordinator, approver }, [respondent, otherRespondent], aSheet);
  await fill(rooms, ofTaipei(rooms), [people.taipeiRespondent], taipeiSheet);
  const third = randomUUID();
  await query(database.adminUrl, `INSERT INTO agencies VALUES ($1, '內政部警政署', 'central', now())`, [third]);
  for (const { agencyId } of [people.coordinator, people.taipeiCoordinator]) await aProfile(database, agencyId!);
  for (const one of [respondent, people.taipeiRespondent]) await aKeptForm(database, one.userId);
  await somebodyInvited(rooms, people.coordinator, people.respondent);
  await somebodyInvited(rooms, people.taipeiCoordinator, people.taipeiRespondent);
  const inviting = (agencyId: string) => ({ partners: [{ name: '受邀機關', agencyId }] });
  await openPilot(rooms, inviting(people.taipeiCoordinator.agencyId!));
  await openPilot(rooms, inviting(third), people.taipeiCoordinator);
  await query(database.adminUrl, `INSERT INTO settings VALUES (1, '研考會', 'RDEC', 'republic', 60, 600, now())`);
  await aPublishedPanel(database, people.administrator.userId);
  await twoPortfolioReports(database, people.reviewer.userId);
  await rooms.nest.close();
  return { database, people };
}

/** The reviewing body's own weights: a scheme, a choice of it, and the panel it came from with one expert. */
async function aPublishedPanel({ adminUrl }: TestDatabase, userId: string): Promise<void> {
  const panel = randomUUID();
  await query(adminUrl, `INSERT INTO weight_schemes VALUES ('own@1', 'own', 1, 'ecd-56@1', '{}', 'x', '{}', '{}', $1, now())`, [userId]); // prettier-ignore
  await query(adminUrl, `INSERT INTO weight_scheme_choices VALUES (gen_random_uuid(), 'own@1', NULL, $1, now())`, [userId]); // prettier-ignore
  await query(adminUrl, `INSERT INTO panels VALUES ($1, '專家小組', 'own', 'ecd-56@1', NULL, NULL, 'published', 'own@1', $2, now())`, [panel, userId]); // prettier-ignore
  const expert = `INSERT INTO panel_experts VALUES (gen_random_uuid(), $1, '專家', '大學', NULL, $3, $2, now())`;
  await query(adminUrl, expert, [panel, userId, hashOfToken(EXPERT_TOKEN)]);
}

/** One that waits, and one that failed. */
async function twoPortfolioReports({ adminUrl }: TestDatabase, userId: string): Promise<void> {
  const sql = `INSERT INTO portfolio_reports VALUES (gen_random_uuid(), 'zh-TW', '<p>', $1, $1, NULL, 'x.pdf', NULL, $2, now())`;
  for (const status of ['queued', 'failed']) await query(adminUrl, sql, [status, userId]);
}

async function aKeptForm({ adminUrl }: TestDatabase, userId: string): Promise<void> {
  await query(adminUrl, `INSERT INTO kept_forms VALUES (gen_random_uuid(), $1, '/', '{}', now())`, [userId]);
}

/** Of a colleague who does not act here, so that everybody who acts can still add one. */
async function aProfile({ adminUrl }: TestDatabase, agencyId: string): Promise<void> {
  const userId = randomUUID();
  await query(
    adminUrl,
    `INSERT INTO users VALUES ($1::uuid, $2, $1::uuid || '@x.example', '同仁', '{respondent}', 'x', true, now())`,
    [userId, agencyId],
  );
  await query(adminUrl, `INSERT INTO profiles VALUES ($1, $2, 'it', '技士', '2008-03', NULL, true, now())`, [
    userId,
    agencyId,
  ]);
}

/** Somebody invited, a colleague without a password, and an agency asked for. */
async function somebodyInvited(
  { nest }: TestRooms,
  coordinator: People[keyof People],
  colleague: People[keyof People],
): Promise<void> {
  const invitee = { email: `new@${coordinator.agency}.example`, name: '新同仁', roles: ['respondent'] };
  await nest.get(InvitePerson, { strict: false }).invite(coordinator, invitee, 'zh-TW');
  await nest.get(MakePasswordLink, { strict: false }).make(coordinator, colleague.userId);
  await nest.get(AskForAgency, { strict: false }).ask(coordinator, { name: '戶政事務所' }, 'zh-TW');
}
/** Another file for each, for the same one is kept once. */
const aFileOf = ({ email }: People[keyof People]) => ({ name: `${email}.pdf`, bytes: PDF });

async function fill(
  rooms: TestRooms,
  two: ReturnType<typeof ofTaipei>,
  respondents: People[keyof People][],
  sheet: typeof taipeiSheet,
): Promise<void> {
  const draft = await anAssessment(rooms, sheet(), two.coordinator);
  for (const one of respondents) await anOwnAnswer(rooms, draft, one);
  await tasksAndLetters(rooms.database, draft, two.coordinator, respondents[0]!);
  for (const one of [two.coordinator, two.approver, ...respondents]) {
    await aPieceOfEvidence(rooms, draft, one, aFileOf(one));
  }
  await aPieceOfEvidence(rooms, draft, two.coordinator, null);
  await aSubmissionRequest(rooms, sheet(), two.coordinator);
  const sealed = await anAssessment(rooms, sheet(), two.coordinator);
  for (const one of [two.coordinator, respondents[0]!]) await aPieceOfEvidence(rooms, sealed, one, aFileOf(one));
  const submission = await aSignatureOf(rooms, await aRequestFor(rooms, sealed, two.coordinator), two);
  await aSubmissionWithoutFacts(rooms.database, submission.id);
  await aMatterNamedIn(rooms, submission.id);
  await twoReviews(rooms, submission, two.coordinator);
  await twoQuestionnaires(rooms, submission.assessmentId, two.coordinator);
  await aReport(rooms, submission.id, two.coordinator, 'html');
  const { id } = await aReport(rooms, submission.id, two.coordinator, 'pdf');
  await query(rooms.database.adminUrl, `UPDATE reports SET status = 'failed' WHERE id = $1`, [id]);
}

/** One in review, with a question and its answer; and a conditional pass of an earlier day. */
async function twoReviews(
  { database, people }: TestRooms,
  { id, assessmentId }: { id: string; assessmentId: string },
  by: UserActor,
) {
  const { adminUrl } = database;
  const { userId } = people.reviewer;
  const { agencyId } = by;
  const decided = `WITH sealed AS (INSERT INTO submissions SELECT later.* FROM submissions s, jsonb_populate_record(s,
      jsonb_build_object('id', gen_random_uuid(), 'revision', 400)) AS later WHERE s.id = $1 RETURNING id)
    INSERT INTO reviews SELECT gen_random_uuid(), sealed.id, $2, $3, 'accepted-with-plan', now(), NULL, NULL, $4, now(),
      '附計畫', '{}' FROM sealed RETURNING id`;
  const [pass] = await query<{ id: string }>(adminUrl, decided, [id, agencyId, assessmentId, userId]);
  await query(
    adminUrl,
    `INSERT INTO submission_facts SELECT later.* FROM submission_facts f JOIN reviews r ON r.id = $2,
    jsonb_populate_record(f, jsonb_build_object('submission_id', r.submission_id, 'revision', 400, 'is_latest', false)) AS later
    WHERE f.submission_id = $1`,
    [id, pass!.id],
  );
  await query(
    adminUrl,
    `INSERT INTO agreed_actions VALUES (gen_random_uuid(), $1, $2, 1, 'x', '民政處', '2031-01-01')`,
    [pass!.id, agencyId],
  );
  const reported = `INSERT INTO plan_updates SELECT gen_random_uuid(), id, agency_id, $2, 'done', '2009-10-01', NULL,
    NULL, $3, $4, now() FROM agreed_actions WHERE review_id = $1`;
  await query(adminUrl, reported, [pass!.id, 1, 'agency', by.userId]);
  await query(adminUrl, reported, [pass!.id, 2, 'centre', userId]);
  const taken = `UPDATE reviews SET status = 'in-review', holder_id = $2, held_since = now() WHERE submission_id = $1 RETURNING id`;
  const [open] = await query<{ id: string }>(adminUrl, taken, [id, userId]);
  for (const review of [open!.id, pass!.id]) {
    await query(
      adminUrl,
      `INSERT INTO review_findings VALUES ($1, 'L1', $2, 'confirm', 'answered', 3, NULL, 1, $3, now())`,
      [review, agencyId, userId],
    );
  }
  const asked = `INSERT INTO review_findings VALUES ($1, 'L2', $2, 'ask', NULL, NULL, '請附函號', 1, $3, now())`;
  await query(adminUrl, asked, [open!.id, agencyId, userId]);
  const said = `INSERT INTO review_comments VALUES (gen_random_uuid(), $1, 'L1', $2, $3, '請附函號', $4, now())`;
  await query(adminUrl, said, [open!.id, agencyId, 'centre', userId]);
  await query(adminUrl, said, [open!.id, agencyId, 'agency', by.userId]);
}

/** A later revision whose facts are still to be written, so that a copy of the former's can be tried for it. */
async function aSubmissionWithoutFacts({ adminUrl }: TestDatabase, submissionId: string): Promise<void> {
  const sql = `INSERT INTO submissions SELECT later.* FROM submissions s, jsonb_populate_record(s,
    jsonb_build_object('id', gen_random_uuid(), 'revision', 500)) AS later WHERE s.id = $1`;
  await query(adminUrl, sql, [submissionId]);
}

/** Named in the submission, taken to the centre; and how far people agreed on a factor of it. */
async function aMatterNamedIn({ database, people }: TestRooms, submission: string): Promise<void> {
  const sql = `WITH named AS (
      INSERT INTO matters (id, kind, name, name_key, state, version, noted_at, changed_at)
      VALUES (gen_random_uuid(), 'statute', '戶籍法', gen_random_uuid(), 'noted', 1, now(), now()) RETURNING id),
    mentioned AS (
      INSERT INTO matter_mentions SELECT s.id, named.id, 'L2', agency_id, pilot_id, assessment_id, '戶籍法', 'law', true
      FROM submissions s, named WHERE s.id = $1),
    agreed AS (
      INSERT INTO factor_agreements SELECT s.id, 'L2', agency_id, 5, 0.5 FROM submissions s WHERE s.id = $1)
    INSERT INTO matter_events SELECT gen_random_uuid(), id, 'send', 'noted', 'with-centre', NULL, '送請研處', '{}', $2, now()
    FROM named`;
  await query(database.adminUrl, sql, [submission, people.reviewer.userId]);
}

/** One that waits, and one that failed. */
async function twoQuestionnaires({ database }: TestRooms, assessment: string, { agencyId, userId }: UserActor) {
  const sql = `INSERT INTO questionnaires VALUES (gen_random_uuid(), $1, $2, 'zh-TW', '{}', 'r', $3, $3, NULL, 'x.pdf', NULL,
    $4, now(), NULL)`;
  for (const status of ['queued', 'failed'])
    await query(database.adminUrl, sql, [assessment, agencyId, status, userId]);
}

/** A task assigned to a person, one to a seat, and one that somebody without an account is asked. */
async function tasksAndLetters(
  { adminUrl }: TestDatabase,
  draft: string,
  { agencyId, userId }: UserActor,
  respondent: UserActor,
): Promise<void> {
  const sql = `INSERT INTO tasks VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, NULL, NULL, 'open', $8, now())`;
  await query(adminUrl, sql, [draft, agencyId, 'L1', 'answer', respondent.userId, null, null, userId]);
  await query(adminUrl, sql, [draft, agencyId, 'L2', 'answer', null, 'legal', null, userId]);
  await query(adminUrl, sql, [draft, agencyId, 'L3', 'ask', null, null, '王科員', respondent.userId]);
  const letter = `INSERT INTO outbox VALUES (gen_random_uuid(), $1, 'x@x.example', '邀請', '內文', now(), NULL, NULL, 0)`;
  await query(adminUrl, letter, [agencyId]);
  await query(adminUrl, `INSERT INTO daily_mails VALUES ($1, '2009-10-01')`, [userId]);
  const sealed = `WITH entry AS (INSERT INTO audit_entries (agency_id, action, object_kind, details)
    VALUES ($1, 'pilot.added', 'pilot', '{}') RETURNING id) INSERT INTO audit_seals SELECT id, sha256('') FROM entry`;
  await query(adminUrl, sealed, [agencyId]);
}
