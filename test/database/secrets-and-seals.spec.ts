import { hashOfToken } from '../../src/accounts/token.js';
import { query } from '../support/database.js';
import { ACCESS } from './access-rules.js';
import { everybodyActing } from './acting.js';
import type { Acting } from './acting.js';
import { Attempts } from './attempts.js';
import type { Outcome } from './attempts.js';
import { EXPERT_TOKEN, twoAgencies } from './two-agencies.js';
import type { TwoAgencies } from './two-agencies.js';

/** Real: PostgreSQL, its policies and rights, raw SQL. Nothing is faked. */

let world: TwoAgencies;
let attempts: Attempts;
let everybody: Acting[];

beforeAll(async () => {
  world = await twoAgencies();
  attempts = new Attempts(world.database);
  await attempts.connect();
  everybody = everybodyActing(world.people);
});
afterAll(async () => {
  await attempts.close();
  await world.database.drop();
});

const outcomes = (sql: string): Promise<Outcome[]> =>
  everybody.reduce<Promise<Outcome[]>>(
    async (before, acting) => [...(await before), await attempts.run(sql, acting)],
    Promise.resolve([]),
  );
const allRefused = () => everybody.map(() => 'refused');
const acting = (name: string): Acting => everybody.find((one) => one.name === name)!;
const literal = (bytes: Buffer): string => `'\\x${bytes.toString('hex')}'::bytea`;

describe('a password’s hash', () => {
  it.each([
    'SELECT password_hash FROM users',
    'SELECT * FROM users',
    'SELECT u FROM users u',
    'SELECT to_jsonb(u) FROM users u',
    `SELECT id FROM users WHERE password_hash LIKE '$argon2%'`,
    'SELECT id FROM users ORDER BY password_hash',
    `UPDATE users SET name = 'x' RETURNING password_hash`,
    `UPDATE users SET password_hash = 'x'`,
    'UPDATE users SET name = password_hash',
    'COPY users TO STDOUT',
  ])('cannot be had by anybody through %s', async (sql) => {
    expect(await outcomes(sql)).toEqual(allRefused());
  });

  it('is given to sign-in alone, one account at a time, and not for one that has been closed', async () => {
    const { email, userId } = world.people.respondent;
    const sql = `SELECT password_hash LIKE '$argon2id$%' AS hash FROM account_for_sign_in('${email.toUpperCase()}')`;
    expect(await attempts.run(sql, acting('nobody'))).toEqual([JSON.stringify({ hash: true })]);
    await query(world.database.adminUrl, 'UPDATE users SET active = false WHERE id = $1', [userId]);
    expect(await attempts.run(sql, acting('nobody'))).toEqual([]);
    await query(world.database.adminUrl, 'UPDATE users SET active = true WHERE id = $1', [userId]);
  });
});

describe('a token', () => {
  const ownerOf = (token: string) => `SELECT user_id FROM token_owner(${literal(hashOfToken(token))})`;

  it('is looked up by its hash through one function, before anybody is acting', async () => {
    const { token, userId } = world.people.reviewer;
    expect(await attempts.run(ownerOf(token), acting('nobody'))).toEqual([JSON.stringify({ user_id: userId })]);
    expect(await attempts.run(ownerOf(`${token}x`), acting('nobody'))).toEqual([]);
  });

  it('signs nobody in whose account has been closed', async () => {
    const { token, userId } = world.people.approver;
    await query(world.database.adminUrl, 'UPDATE users SET active = false WHERE id = $1', [userId]);
    expect(await attempts.run(ownerOf(token), acting('nobody'))).toEqual([]);
    await query(world.database.adminUrl, 'UPDATE users SET active = true WHERE id = $1', [userId]);
  });

  it('is not found in its table, even with its hash at hand, by anybody but its owner', async () => {
    const { token, userId } = world.people.respondent;
    const sql = `SELECT user_id FROM access_tokens WHERE token_hash = ${literal(hashOfToken(token))}`;
    for (const one of everybody) {
      const found = one.userId === userId ? [JSON.stringify({ user_id: userId })] : [];
      expect(await attempts.run(sql, one)).toEqual(found);
    }
  });
});

describe('the coordinators of another agency', () => {
  it('are named to the coordinator whose pilot invites that agency, and to nobody else', async () => {
    const { taipeiCoordinator, coordinator } = world.people;
    const sql = `SELECT email FROM pilot_partners p, partner_coordinators(p.pilot_id, ARRAY[p.agency_id])
      WHERE p.agency_id = '${taipeiCoordinator.agencyId}'`;
    const told = [JSON.stringify({ email: taipeiCoordinator.email })];
    for (const one of everybody) {
      const isLead = one.agencyId === coordinator.agencyId && one.roles === ',coordinator,';
      expect([one.name, await attempts.run(sql, one)]).toEqual([one.name, isLead ? told : []]);
    }
  });
});

describe('a function that looks as the owner', () => {
  const DEFINERS = `SELECT oid::regprocedure::text AS name, proconfig::text AS settings,
      has_function_privilege('public', oid, 'EXECUTE') AS everybody,
      has_function_privilege($1, oid, 'EXECUTE') AS service
    FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace ORDER BY 1`;

  it('is open to the service alone, looks for names nowhere else, and is one of these', async () => {
    const service = new URL(world.database.serviceUrl).username;
    const settings = '{"search_path=public, pg_temp"}';
    const known = (name: string, isServed = true) => ({ name, settings, everybody: false, service: isServed });
    expect(await query(world.database.adminUrl, DEFINERS, [service])).toEqual([
      known('accept_invitation(bytea,timestamp with time zone,jsonb)'),
      known('account_for_sign_in(text)'),
      known('address_is_taken(text)'),
      known('agency_directory()'),
      known('agreement_for_coordinator(uuid)'),
      known('agreement_for_reviewer(uuid)'),
      known('agreement_statistics(uuid)', false),
      known('assessment_held(uuid)'),
      known('audit_entry_filled()', false),
      known('change_own_password(text)'),
      known('daily_mail_readers(date,date)'),
      known('end_sign_ins(uuid)'),
      known('group_of_assessment(uuid)'),
      known('invitation_of(bytea)'),
      known('keep_latest_facts()', false),
      known('make_password_link(uuid,bytea,timestamp with time zone,timestamp with time zone)'),
      known('matters_named_in(uuid)'),
      known('panel_opinions_of(bytea)'),
      known('panel_place_of(bytea)'),
      known('partner_coordinators(uuid,uuid[])'),
      known('partners_heard(uuid)'),
      known('password_link_of(bytea,timestamp with time zone)'),
      known('released_answers(uuid)'),
      known('remove_person(uuid,timestamp with time zone)'),
      known('reopen_returned(uuid,timestamp with time zone)'),
      known('review_holder(uuid)'),
      known('save_panel_opinion(bytea,timestamp with time zone,jsonb,jsonb)'),
      known('seats_heard(uuid)'),
      known('session_owner(bytea)'),
      known('set_password(uuid,text)'),
      known('taken_up_again(uuid[])'),
      known('token_owner(bytea)'),
      known('use_password_link(bytea,timestamp with time zone,text)'),
    ]);
  });
});

describe('what has been handed in', () => {
  it('cannot be changed by anybody in any column, nor deleted', async () => {
    const columns = await query<{ name: string }>(
      world.database.adminUrl,
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'submissions'::regclass AND attnum > 0`,
    );
    expect(columns.length).toBeGreaterThan(20);
    for (const { name } of columns) {
      expect(await outcomes(`UPDATE submissions SET ${name} = ${name}`)).toEqual(allRefused());
      expect(await outcomes(`UPDATE submissions SET ${name} = NULL`)).toEqual(allRefused());
    }
    expect(await outcomes('DELETE FROM submissions')).toEqual(allRefused());
    expect(await outcomes('TRUNCATE submissions CASCADE')).toEqual(allRefused());
    expect(await outcomes('SELECT id FROM submissions FOR UPDATE')).toEqual(allRefused());
  });

  it('is not in the owner’s reach either: policies bind the owner too', async () => {
    const { ownerUrl, adminUrl } = world.database;
    const before = await query(adminUrl, 'SELECT * FROM submissions ORDER BY id');
    expect(await query(ownerUrl, `UPDATE submissions SET band = 'scale-ready' RETURNING id`)).toEqual([]);
    expect(await query(ownerUrl, 'DELETE FROM submissions RETURNING id')).toEqual([]);
    expect(await query(ownerUrl, 'DELETE FROM assessments RETURNING id')).toEqual([]);
    expect(await query(adminUrl, 'SELECT * FROM submissions ORDER BY id')).toEqual(before);
  });

  it('takes two people', async () => {
    const [row] = await attempts.rows('submissions');
    const { approved_by: approver } = row!.columns;
    const approving = everybody.find(({ userId }) => userId === approver)!;
    const alone = attempts.add('submissions', { ...row!.twin, requested_by: approver }, approving);
    await expect(alone).rejects.toMatchObject({ constraint: 'submissions_two_people' });
  });

  it('has one submission for each revision', async () => {
    const [row] = await attempts.rows('submissions');
    const approving = everybody.find(({ userId }) => userId === row!.columns['approved_by'])!;
    const again = attempts.add('submissions', { ...row!.twin, revision: row!.columns['revision'] }, approving);
    await expect(again).rejects.toMatchObject({ constraint: 'submissions_revision_unique' });
  });
});

describe('a row', () => {
  const SIGNED = Object.entries(ACCESS).flatMap(([table, { signedIn }]) => (signedIn ? [{ table, signedIn }] : []));
  /** These say who worked, for colleagues to ask; they decide over nothing. */
  const INFORMATIVE = ['assessments', 'answers', 'submission_requests'];

  it.each(SIGNED.filter(({ table }) => !INFORMATIVE.includes(table)))(
    'of $table is added in nobody’s name but one’s own',
    async ({ table, signedIn }) => {
      const rows = await attempts.rows(table);
      for (const one of everybody) {
        for (const row of rows.filter(({ columns }) => columns[signedIn] !== one.userId)) {
          expect(await attempts.add(table, row.twin, one)).toBe('refused');
        }
      }
    },
  );

  const CHILDREN = ['answers', 'own_answers', 'submission_requests', 'submissions', 'reports', 'assessments', 'tasks'];
  const ROLE_THAT_ADDS: Record<string, string> = { own_answers: 'respondent', submissions: 'approver' };

  it.each(CHILDREN)('of %s cannot be hung under another agency’s by calling it one’s own', async (table) => {
    const one = acting(ROLE_THAT_ADDS[table] ?? 'coordinator');
    const foreign = (await attempts.rows(table)).find(({ agency }) => agency !== one.agencyId)!;
    const signed = ACCESS[table]!.signedIn!;
    const claimed = { ...foreign.twin, agency_id: one.agencyId, [signed]: one.userId };
    const outcome = await attempts.add(table, claimed, one).catch((error: { code: string }) => error.code);
    expect(['refused', '23503']).toContain(outcome);
  });

  it('of assessments cannot be moved under another agency’s pilot', async () => {
    const foreign = (await attempts.rows('pilots')).find(({ agency }) => agency !== acting('coordinator').agencyId)!;
    const sql = `UPDATE assessments SET pilot_id = '${foreign.key}'`;
    expect(await attempts.run(sql, acting('coordinator'))).toBe('refused');
  });

  it('of submissions names the pilot of its assessment', async () => {
    const one = acting('approver');
    const own = (await attempts.rows('submissions')).find(({ agency }) => agency === one.agencyId)!;
    const foreign = (await attempts.rows('pilots')).find(({ agency }) => agency !== one.agencyId)!;
    const twin = { ...own.twin, approved_by: one.userId, pilot_id: foreign.key };
    expect(await attempts.add('submissions', twin, one)).toBe('refused');
  });
});

describe('the service’s user', () => {
  it.each([
    'CREATE TABLE mine (id integer)',
    'CREATE FUNCTION mine() RETURNS integer LANGUAGE sql RETURN 1',
    'ALTER TABLE answers DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE answers NO FORCE ROW LEVEL SECURITY',
    'DROP POLICY answers_read ON answers',
    'TRUNCATE answers',
    'SET ROLE readiness_owner',
    `SELECT pg_read_file('postgresql.conf')`,
    'DELETE FROM migrations',
  ])('may not %s', async (sql) => {
    expect(await attempts.run(sql, acting('administrator'))).toBe('refused');
  });
});

describe('an expert’s link', () => {
  const place = (token: string) => `SELECT name, state FROM panel_place_of(${literal(hashOfToken(token))})`;

  it('opens the expert’s own place for whoever brings it, and nothing else', async () => {
    expect(await attempts.run(place(EXPERT_TOKEN), acting('nobody'))).toEqual([
      JSON.stringify({ name: '專家', state: 'published' }),
    ]);
    expect(await attempts.run(place('another'), acting('nobody'))).toEqual([]);
    expect(await attempts.run(`SELECT * FROM panel_opinions_of(${literal(hashOfToken('another'))})`, acting('nobody'))).toEqual([]); // prettier-ignore
  });

  it.each([
    'SELECT token_hash FROM panel_experts',
    'SELECT * FROM panel_experts',
    `UPDATE panel_experts SET judgements = '[]'`,
  ])('cannot be had, nor judged by, through %s', async (sql) => {
    expect(await outcomes(sql)).toEqual(allRefused());
  });

  it('writes nothing into a panel that is not open', async () => {
    const sql = `SELECT save_panel_opinion(${literal(hashOfToken(EXPERT_TOKEN))}, now(), '[]', '{"L1": 9}') AS saved`;
    expect(await attempts.run(sql, acting('nobody'))).toEqual([JSON.stringify({ saved: false })]);
  });
});
