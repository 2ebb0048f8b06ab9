import { Attempts } from './attempts.js';
import type { Acting } from './acting.js';
import { twoAgencies } from './two-agencies.js';
import type { TwoAgencies } from './two-agencies.js';
import { query } from '../support/database.js';

/** Real: PostgreSQL, its policies and rights, raw SQL. Nothing is faked. */
describe('Who decides a review', () => {
  let world: TwoAgencies;
  let attempts: Attempts;
  beforeAll(async () => {
    world = await twoAgencies();
    attempts = new Attempts(world.database);
    await attempts.connect();
  });
  afterAll(async () => {
    await attempts.close();
    await world.database.drop();
  });

  const acting = (given: Partial<Acting>): Acting => ({
    name: 'somebody',
    userId: world.people.reviewer.userId,
    agencyId: null,
    roles: ',reviewer,',
    ...given,
  });
  const ACCEPT = `UPDATE reviews SET status = 'accepted', holder_id = NULL, decided_by = app_user_id(),
    decided_at = now(), outcome = '{}' WHERE status = 'in-review' RETURNING id`;
  const inReview = async () =>
    (await query(world.database.adminUrl, `SELECT id FROM reviews WHERE status = 'in-review'`)).length;

  it('is a reviewer of the reviewing body', async () => {
    expect(await attempts.run(ACCEPT, acting({}))).toHaveLength(await inReview());
  });

  it('is never somebody of an agency, not even with the role of a reviewer', async () => {
    const { agencyId } = world.people.coordinator;
    expect(await attempts.run(ACCEPT, acting({ agencyId }))).toEqual([]);
    expect(await attempts.run(ACCEPT, acting({ agencyId, roles: ',reviewer,coordinator,approver,' }))).toEqual(
      'refused',
    );
  });

  it('is no administrator, and signs in nobody else’s name', async () => {
    expect(await attempts.run(ACCEPT, acting({ roles: ',administrator,' }))).toEqual([]);
    const forged = ACCEPT.replace('app_user_id()', `'${world.people.secondReviewer.userId}'`);
    expect(await attempts.run(forged, acting({}))).toEqual('refused');
  });

  it('cannot take a decision back, nor touch what was found or agreed with it', async () => {
    const reviewer = acting({});
    expect(
      await attempts.run(`UPDATE reviews SET comment = '改寫' WHERE decided_at IS NOT NULL RETURNING id`, reviewer),
    ).toEqual([]);
    const ofDecided = `review_id IN (SELECT id FROM reviews WHERE decided_at IS NOT NULL)`;
    expect(
      await attempts.run(`UPDATE review_findings SET reason = '改寫' WHERE ${ofDecided} RETURNING factor`, reviewer),
    ).toEqual([]);
    expect(await attempts.run(`DELETE FROM agreed_actions RETURNING id`, reviewer)).toEqual('refused');
  });

  it('reopens an assessment by a return of one’s own only', async () => {
    const sql = 'SELECT reopen_returned(id, now()) AS revision FROM (SELECT assessment_id AS id FROM reviews) r';
    const opened = await attempts.run(sql, acting({}));
    expect(new Set(opened)).toEqual(new Set(['{"revision":null}']));
  });
});
