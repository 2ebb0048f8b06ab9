import { hashOfToken } from '../../src/accounts/token.js';
import { InvitePerson } from '../../src/invitations/invite-person.js';
import { query } from '../support/database.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';
import { everybodyActing } from './acting.js';
import type { Acting } from './acting.js';
import { Attempts } from './attempts.js';

/** Real: PostgreSQL, its policies, rights and functions, raw SQL. Nothing is faked. */

let rooms: TestRooms;
let attempts: Attempts;
let everybody: Acting[];

beforeAll(async () => {
  rooms = await startRooms();
  attempts = new Attempts(rooms.database);
  await attempts.connect();
  everybody = everybodyActing(rooms.people);
});
afterAll(async () => {
  await attempts.close();
  await rooms.stop();
});

/** Who achieves something with a statement, beside an attempt that is refused or does nothing. */
async function whoSees(sql: string): Promise<string[]> {
  const achieved: string[] = [];
  for (const acting of everybody) {
    const outcome = await attempts.run(sql, acting);
    if (outcome !== 'refused' && outcome.length > 0) achieved.push(`${acting.name} ${acting.agencyId ?? ''}`.trim());
  }
  return achieved;
}

describe('an account of a colleague', () => {
  const ofKaohsiung = () => rooms.people.coordinator.agencyId!;

  it('is changed by the own agency’s coordinator and administrators, in raw SQL too', async () => {
    const { userId } = rooms.people.respondent;
    const sql = `UPDATE users SET active = false, roles = '{approver}' WHERE id = '${userId}' RETURNING id`;
    expect(await whoSees(sql)).toEqual([`coordinator ${ofKaohsiung()}`, 'administrator']);
  });

  it('of one’s own is changed by administrators only: nobody gives roles to oneself', async () => {
    for (const acting of everybody.filter(({ userId }) => userId !== null)) {
      const sql = `UPDATE users SET roles = roles WHERE id = '${acting.userId}' RETURNING id`;
      const outcome = await attempts.run(sql, acting);
      expect([acting.name, outcome.length > 0 && outcome !== 'refused']).toEqual([
        acting.name,
        acting.name === 'administrator',
      ]);
    }
  });

  it.each([
    `UPDATE users SET agency_id = NULL`,
    `UPDATE users SET email = 'x@x.example'`,
    `UPDATE users SET password_hash = 'x'`,
    'DELETE FROM users',
  ])('is open to nobody for %s', async (sql) => {
    for (const acting of everybody) expect(await attempts.run(sql, acting)).toBe('refused');
  });

  it('cannot be given roles of the reviewing body by a coordinator', async () => {
    const coordinator = everybody.find(({ name }) => name === 'coordinator')!;
    const sql = `UPDATE users SET roles = '{administrator}' WHERE id = '${rooms.people.respondent.userId}'`;
    await expect(attempts.run(sql, coordinator)).rejects.toMatchObject({ constraint: 'users_roles_fit' });
  });
});

describe('the functions that look as the owner', () => {
  const hashOf = async (id: string) =>
    (
      await query<{ hash: string }>(rooms.database.adminUrl, 'SELECT password_hash AS hash FROM users WHERE id = $1', [
        id,
      ])
    )[0]!.hash;
  const inEverybodysName = async (sql: string, look: () => Promise<unknown>) => {
    const before = await look();
    for (const acting of everybody.filter(({ name }) => name !== 'administrator')) await attempts.run(sql, acting);
    expect(await look()).toEqual(before);
  };

  it('change nobody’s password but the own one, and another’s for administrators only', async () => {
    const { userId } = rooms.people.otherRespondent;
    await inEverybodysName(`SELECT change_own_password('x')`, () => hashOf(userId));
    await inEverybodysName(`SELECT set_password('${userId}', 'x')`, () => hashOf(userId));
  });

  it('tell who has an address only to those who invite, and only yes or no', async () => {
    const sql = `SELECT 1 WHERE address_is_taken('Approver@Taipei.example')`;
    const [coordinator, taipei] = [rooms.people.coordinator, rooms.people.taipeiCoordinator];
    expect(await whoSees(sql)).toEqual([
      `coordinator ${coordinator.agencyId}`,
      `coordinator ${taipei.agencyId}`,
      'administrator',
    ]);
  });

  it('give the names of agencies to whoever has signed in, and to nobody else', async () => {
    const seen = await whoSees('SELECT name FROM agency_directory()');
    expect(seen).toHaveLength(everybody.length - 2);
    expect(seen.filter((who) => /job|nobody/.test(who))).toEqual([]);
  });
});

describe('the token of an invitation', () => {
  it('is read by nobody, and looked up one at a time by whoever brings it', async () => {
    const { link } = await rooms.nest
      .get(InvitePerson, { strict: false })
      .invite(rooms.people.coordinator, { email: 'new@x.example', name: '新同仁', roles: ['respondent'] }, 'zh-TW');
    for (const acting of everybody) {
      expect(await attempts.run('SELECT token_hash FROM invitations', acting)).toBe('refused');
      expect(await attempts.run(`UPDATE invitations SET accepted_at = now()`, acting)).toBe('refused');
    }
    const hash = hashOfToken(link.split('/').at(-1)!).toString('hex');
    const nobody = everybody.find(({ name }) => name === 'nobody')!;
    const held = (token: string) => attempts.run(`SELECT email FROM invitation_of('\\x${token}')`, nobody);
    expect(await held(hash)).toEqual([JSON.stringify({ email: 'new@x.example' })]);
    expect(await held(hash.replace(/^./, (first) => (first === '0' ? '1' : '0')))).toEqual([]);
  });
});
