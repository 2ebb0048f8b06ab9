import { NotSeededError } from '../../src/demo/national/seed-national.js';
import { query } from '../support/database.js';
import { seeded } from '../support/national.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';
import { catalogOf } from './catalog.js';

/** Real: PostgreSQL and the tables as they are. Nothing is faked. */

let rooms: TestRooms;

/** Without the agencies that every other test has. */
beforeEach(async () => {
  rooms = await startRooms();
  await query(rooms.database.adminUrl, 'TRUNCATE agencies CASCADE');
});
afterEach(() => rooms.stop());

const seed = (agencies: number, number = 1) => seeded(rooms, agencies, number);

const counts = async () =>
  (
    await query<Record<string, number>>(
      rooms.database.adminUrl,
      `SELECT (SELECT count(*)::int FROM agencies) AS agencies, (SELECT count(*)::int FROM submissions) AS submissions,
        (SELECT count(*)::int FROM submission_facts WHERE is_latest) AS latest,
        (SELECT count(*)::int FROM reviews r JOIN submission_facts f USING (submission_id)
          WHERE (r.outcome IS NULL) <> (f.verified_band IS NULL)) AS torn`,
    )
  )[0];

describe('the national demonstration', () => {
  it('adds what is missing, as often as it is asked for', async () => {
    await seed(4);
    expect(await counts()).toEqual({ agencies: 4, submissions: 12, latest: 4, torn: 0 });
    await seed(6);
    await seed(6);
    expect(await counts()).toEqual({ agencies: 6, submissions: 18, latest: 6, torn: 0 });
  });

  it('leaves every policy as it was', async () => {
    const before = await catalogOf(rooms.database.adminUrl);
    await seed(1);
    expect(await catalogOf(rooms.database.adminUrl)).toEqual(before);
  });

  it('is never put beside a real agency, nor beside another one or a larger one of itself', async () => {
    await seed(2);
    await expect(seed(2, 9)).rejects.toThrow(NotSeededError);
    await expect(seed(1)).rejects.toThrow(/2 made-up agencies already/);
    await query(rooms.database.adminUrl, `INSERT INTO agencies VALUES (gen_random_uuid(), '真實機關', 'local', now())`);
    await expect(seed(3)).rejects.toThrow(/真實機關/);
    expect(await counts()).toMatchObject({ agencies: 3, submissions: 6 });
  });
});
