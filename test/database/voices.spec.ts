import { VoicesRepository } from '../../src/assessments/voices.repository.js';
import type { Actor } from '../../src/platform/database/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { anAssessment, anOwnAnswer, aSheet, ofTaipei } from '../support/builders.js';
import { query } from '../support/database.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';
import { everybodyActing } from './acting.js';
import { Attempts } from './attempts.js';

/** Real: PostgreSQL and its functions, called as the service calls them. Nothing is faked. */

let rooms: TestRooms;
let assessmentId: string;

beforeAll(async () => {
  rooms = await startRooms();
  assessmentId = await anAssessment(rooms);
  await profile(rooms.people.respondent.userId, 'clerk', '課員', '2008-03');
  await profile(rooms.people.otherRespondent.userId, 'it', '技士', '2009-01');
  const { respondent, otherRespondent, approver } = rooms.people;
  await anOwnAnswer(rooms, assessmentId, respondent, { factor: 'L1', level: 2, note: 'SECRET' });
  await anOwnAnswer(rooms, assessmentId, respondent, { factor: 'L2', level: 4 });
  await anOwnAnswer(rooms, assessmentId, otherRespondent, { factor: 'L1', status: 'unknown', reason: '不清楚' });
  await anOwnAnswer(rooms, assessmentId, approver, { factor: 'L1', level: 5 });
  await query(
    rooms.database.adminUrl,
    `UPDATE own_answers SET released = true WHERE factor = 'L1' AND user_id = ANY ($1::uuid[])`,
    [[respondent.userId, otherRespondent.userId]],
  );
});
afterAll(() => rooms.stop());

const profile = (userId: string, ...said: string[]) =>
  query(
    rooms.database.adminUrl,
    `INSERT INTO profiles (user_id, agency_id, seat, post, in_post_since, updated_at)
      SELECT id, agency_id, $2, $3, $4, now() FROM users WHERE id = $1`,
    [userId, ...said],
  );
const asked = <T>(who: Actor, ask: (repository: VoicesRepository) => Promise<T>) =>
  rooms.nest.get(UnitOfWork).run(who, () => ask(rooms.nest.get(VoicesRepository, { strict: false })));

describe('released answers in PostgreSQL', () => {
  it('come with seat and time in post as they were, and without name, id, note or reason', async () => {
    await query(
      rooms.database.adminUrl,
      `UPDATE profiles SET seat = 'legal', post = '專員', in_post_since = '2009-09'`,
    );
    expect(await asked(rooms.people.coordinator, (one) => one.released(assessmentId))).toEqual([
      { factor: 'L1', seat: 'clerk', post: '課員', inPostSince: '2008-03', level: 2, status: 'answered' },
      { factor: 'L1', seat: 'it', post: '技士', inPostSince: '2009-01', level: null, status: 'unknown' },
    ]);
  });

  it('are told to coordinators of the agency and to nobody else', async () => {
    const attempts = new Attempts(rooms.database);
    await attempts.connect();
    try {
      for (const acting of everybodyActing(rooms.people)) {
        const isCoordinator = acting.name === 'coordinator' && acting.agencyId === rooms.people.coordinator.agencyId;
        const told = await attempts.run(`SELECT factor FROM released_answers('${assessmentId}')`, acting);
        expect(told).toHaveLength(isCoordinator ? 2 : 0);
      }
    } finally {
      await attempts.close();
    }
  });
});

describe('who has been heard', () => {
  it('is how many people of each seat answered anything, and people without a seat', async () => {
    const { seats } = await asked(rooms.people.approver, (one) => one.heard(assessmentId));
    expect(seats).toEqual([
      { seat: 'clerk', people: 1 },
      { seat: 'it', people: 1 },
      { seat: null, people: 1 },
    ]);
  });

  it('is an invited partner once it has begun to answer for itself, not before', async () => {
    const { people, database } = rooms;
    const taipei = people.taipeiCoordinator.agencyId;
    const [{ id: pilotId } = { id: '' }] = await query<{ id: string }>(
      database.adminUrl,
      `UPDATE pilots SET partners = partners || jsonb_build_array(jsonb_build_object('name', '臺北市政府',
          'agencyId', $2::uuid)) WHERE id = (SELECT pilot_id FROM assessments WHERE id = $1) RETURNING id`,
      [assessmentId, taipei],
    );
    const partners = async () => (await asked(people.coordinator, (one) => one.heard(assessmentId))).partners;
    expect(await partners()).toEqual([{ name: '臺北市政府', answered: false }]);
    const empty = aSheet({ agency: { name: '臺北市政府', level: 'local' }, answers: [] });
    const other = await anAssessment(rooms, empty, ofTaipei(rooms).coordinator);
    await query(database.adminUrl, 'UPDATE assessments SET pilot_id = $2 WHERE id = $1', [other, pilotId]);
    expect(await partners()).toEqual([{ name: '臺北市政府', answered: false }]);
    await anOwnAnswer(rooms, other, people.taipeiRespondent);
    expect(await partners()).toEqual([{ name: '臺北市政府', answered: true }]);
  });

  it('is told to people of the agency and to nobody else', async () => {
    const attempts = new Attempts(rooms.database);
    await attempts.connect();
    try {
      for (const acting of everybodyActing(rooms.people)) {
        const isMember = acting.agencyId === rooms.people.coordinator.agencyId && acting.name !== 'job';
        for (const [sql, rows] of [
          ['SELECT seat FROM seats_heard', 3],
          ['SELECT name FROM partners_heard', 1],
        ] as const) {
          expect(await attempts.run(`${sql}('${assessmentId}')`, acting)).toHaveLength(isMember ? rows : 0);
        }
      }
    } finally {
      await attempts.close();
    }
  });
});
