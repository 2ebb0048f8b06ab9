import type { TaskView } from '../../src/tasks/task.view.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSheet } from '../support/builders.js';
import { query } from '../support/database.js';
import { FakeClock } from '../support/fake-clock.js';
import { pagesOf } from './pages.js';
import { expectProblem, listed } from './problem.js';
import { factorsOf, giveSeats, taskDesk } from './task-desk.js';

/** Real: the app, PostgreSQL. Fake: the clock, which stands at 2009-10-01, 09:30 in Taipei. */

describe('Tasks', () => {
  let app: TestApp;
  let id: string;
  beforeAll(async () => {
    app = await startApp({ clock: new FakeClock() });
    await giveSeats(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await query(app.database.adminUrl, 'DELETE FROM tasks');
    id = await anAssessment(app, aSheet({ answers: [] }));
  });

  const { path, assign, assigned, mine, all, inRegister, answers, handOver } = taskDesk(
    () => app,
    () => id,
  );

  describe('assigned by the coordinator', () => {
    it('to a person are that person’s: with the pilot’s name, who asked, and until when', async () => {
      const { respondent, otherRespondent, coordinator } = app.people;
      await assigned({
        factors: ['T3', 'L2'],
        assigneeId: respondent.userId,
        dueOn: '2009-10-15',
        question: '請附函號',
      });
      const tasks = await mine(respondent);
      expect(factorsOf(tasks)).toEqual(['L2', 'T3']);
      expect(tasks[0]).toMatchObject({
        assessmentId: id,
        pilotTitle: '戶役政資料線上查驗',
        kind: 'answer',
        assignee: { id: respondent.userId, name: 'respondent' },
        askedBy: { id: coordinator.userId, name: 'coordinator' },
        question: '請附函號',
        dueOn: '2009-10-15',
        overdue: false,
        state: 'open',
      });
      expect(await mine(otherRespondent)).toEqual([]);
    });

    it('twice to the same person are there once, with the later due date', async () => {
      const body = { factors: ['L1', 'L2'], assigneeId: app.people.respondent.userId };
      const first = await assigned(body);
      const second = await assigned({ ...body, factors: ['L2', 'L2', 'L3'], dueOn: '2009-10-20' });
      expect(factorsOf(second)).toEqual(['L2', 'L3']);
      expect(second[0]!.id).toBe(first[1]!.id);
      expect((await all()).map(({ factor, dueOn }) => [factor, dueOn])).toEqual([
        ['L1', null],
        ['L2', '2009-10-20'],
        ['L3', '2009-10-20'],
      ]);
    });

    it('by two windows at once are there once', async () => {
      const body = { factors: ['L1', 'L2', 'L3'], assigneeId: app.people.respondent.userId };
      const both = await Promise.all([assign(body), assign(body), assign(body)]);
      expect(both.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(await all()).toHaveLength(3);
    });

    it('to a seat are everybody’s in it, until one of them has answered', async () => {
      const { respondent, otherRespondent, coordinator } = app.people;
      await assigned({ factors: ['L1', 'L2'], seat: 'legal' });
      expect(factorsOf(await mine(respondent))).toEqual(['L1', 'L2']);
      expect(factorsOf(await mine(otherRespondent))).toEqual(['L1', 'L2']);
      expect(await mine(coordinator)).toEqual([]);
      await answers(respondent, 'L1');
      expect(factorsOf(await mine(otherRespondent))).toEqual(['L2']);
      expect((await all('?state=done'))[0]).toMatchObject({ factor: 'L1', doneBy: { name: 'respondent' } });
    });

    it('to somebody without an account are nobody’s yet, and are given to the person who comes', async () => {
      const [task] = await assigned({ factors: ['L1'], named: '王科員' });
      expect(task).toMatchObject({ named: '王科員', assignee: null });
      expect(await mine(app.people.respondent)).toEqual([]);
      const given = await handOver(task!, app.people.respondent, app.people.coordinator);
      expect(given.body).toMatchObject({ id: task!.id, named: null, assignee: { name: 'respondent' } });
      expect(factorsOf(await mine(app.people.respondent))).toEqual(['L1']);
    });

    it('need exactly one who is to answer, known factors and a day that exists', async () => {
      const { respondent, taipeiRespondent } = app.people;
      const refused = async (body: object) => listed(expectProblem(await assign(body), 422));
      expect(await refused({})).toEqual(['/factors required']);
      expect(await refused({ factors: ['L1'] })).toEqual(['/assigneeId required']);
      expect(await refused({ factors: ['L1'], seat: 'it', named: '王' })).toEqual(['/named wrong-value']);
      expect(await refused({ factors: ['L1', 'Z9'], seat: 'it' })).toEqual(['/factors/1 unknown-factor']);
      expect(await refused({ factors: [], seat: 'it' })).toEqual(['/factors wrong-value']);
      expect(await refused({ factors: ['L1'], seat: 'it', dueOn: '2009-02-29' })).toEqual(['/dueOn wrong-value']);
      expect(await refused({ factors: ['L1'], seat: 'it', dueOn: '2009-02' })).toEqual(['/dueOn wrong-value']);
      expect(await refused({ factors: ['L1'], assigneeId: taipeiRespondent.userId })).toEqual([
        '/assigneeId not-a-colleague',
      ]);
      const leaving = `UPDATE users SET active = $2 WHERE id = $1`;
      await query(app.database.adminUrl, leaving, [respondent.userId, false]);
      const gone = await refused({ factors: ['L1'], assigneeId: respondent.userId });
      await query(app.database.adminUrl, leaving, [respondent.userId, true]);
      expect(gone).toEqual(['/assigneeId not-a-colleague']);
    });

    it('are taken back by the coordinator, twice without harm, but not once they are answered', async () => {
      const { coordinator, respondent } = app.people;
      const [one, two] = await assigned({ factors: ['L1', 'L2'], assigneeId: respondent.userId });
      const withdraw = ({ id: task }: TaskView) => app.as(coordinator).delete(`/api/v1/tasks/${task}`);
      expect([(await withdraw(one!)).status, (await withdraw(one!)).status]).toEqual([204, 204]);
      expect(factorsOf(await mine(respondent))).toEqual(['L2']);
      await answers(respondent, 'L2');
      expectProblem(await withdraw(two!), 409, 'task-done');
      expect((await all()).map(({ state }) => state)).toEqual(['withdrawn', 'done']);
    });
  });

  describe('of a day', () => {
    it('are late from the day after, not on the day itself', async () => {
      const { respondent } = app.people;
      await assigned({ factors: ['L1'], assigneeId: respondent.userId, dueOn: '2009-10-01' });
      await assigned({ factors: ['L2'], assigneeId: respondent.userId, dueOn: '2009-09-30' });
      await assigned({ factors: ['L3'], assigneeId: respondent.userId });
      expect((await mine(respondent)).map(({ factor, overdue }) => [factor, overdue])).toEqual([
        ['L2', true],
        ['L1', false],
        ['L3', false],
      ]);
    });

    it('are paged in one order, what is due first first', async () => {
      const { respondent } = app.people;
      await assigned({ factors: ['G2', 'L1', 'T10', 'T9'], assigneeId: respondent.userId, dueOn: '2009-10-09' });
      await assigned({ factors: ['L2', 'O1'], assigneeId: respondent.userId, dueOn: '2009-10-02' });
      await assigned({ factors: ['S1', 'L4'], assigneeId: respondent.userId });
      const pages = await pagesOf<TaskView>(app, respondent, '/api/v1/tasks', 3);
      expect(pages.map(factorsOf)).toEqual([
        ['L2', 'O1', 'L1'],
        ['T9', 'T10', 'G2'],
        ['L4', 'S1'],
      ]);
      const ofAll = await pagesOf<TaskView>(app, respondent, path(), 5);
      expect(ofAll.map(factorsOf)).toEqual([
        ['L1', 'L2', 'L4', 'T9', 'T10'],
        ['O1', 'G2', 'S1'],
      ]);
    });

    it('rest while an assessment cannot be answered, and nothing is assigned then', async () => {
      const { respondent } = app.people;
      await assigned({ factors: ['L1'], assigneeId: respondent.userId });
      const state = (to: string) =>
        query(app.database.adminUrl, 'UPDATE assessments SET state = $2 WHERE id = $1', [id, to]);
      await state('submission-requested');
      expect(await mine(respondent)).toEqual([]);
      expectProblem(await assign({ factors: ['L2'], seat: 'it' }), 409, 'not-a-draft');
      await state('draft');
      expect(factorsOf(await mine(respondent))).toEqual(['L1']);
    });
  });

  describe('asked of somebody who would know', () => {
    const ask = (whom: { userId: string } | { named: string }, question = '戶政是否已函釋？') => {
      const { respondent: by } = app.people;
      return inRegister(by, (tasks) =>
        tasks.ask({ assessmentId: id, agencyId: by.agencyId!, factor: 'L2', whom, question, by: by.userId }),
      );
    };

    it('are that person’s, with the question; asked again, there is one', async () => {
      const { approver } = app.people;
      expect(await ask({ userId: approver.userId })).toBe(true);
      expect(await ask({ userId: approver.userId }, '再問一次')).toBe(true);
      expect(await ask({ named: '李專員' })).toBe(true);
      expect(await mine(approver)).toMatchObject([
        { kind: 'ask', question: '戶政是否已函釋？', askedBy: { name: 'respondent' } },
      ]);
      expect(await all()).toHaveLength(2);
    });

    it('are asked of nobody outside the agency', async () => {
      expect(await ask({ userId: app.people.taipeiRespondent.userId })).toBe(false);
      expect(await ask({ userId: app.people.reviewer.userId })).toBe(false);
      expect(await all()).toEqual([]);
    });

    it('stand beside what the coordinator assigned, and are not done by not knowing either', async () => {
      const { approver } = app.people;
      await ask({ userId: approver.userId });
      await assigned({ factors: ['L2'], assigneeId: approver.userId });
      await answers(approver, 'L2', 'unanswered');
      expect(await mine(approver)).toHaveLength(2);
      await answers(approver, 'L2', 'unknown');
      expect((await mine(approver)).map(({ kind }) => kind)).toEqual(['ask']);
      await answers(approver, 'L2');
      expect(await mine(approver)).toEqual([]);
    });
  });

  it('of another agency are not there at all', async () => {
    const { taipeiCoordinator, taipeiRespondent, respondent } = app.people;
    const [task] = await assigned({ factors: ['L1'], seat: 'legal' });
    expectProblem(await app.as(taipeiRespondent).get(path()), 404);
    expectProblem(await assign({ factors: ['L1'], seat: 'it' }, taipeiCoordinator), 404);
    expectProblem(await handOver(task!, taipeiRespondent, taipeiRespondent), 404);
    expectProblem(await app.as(taipeiCoordinator).delete(`/api/v1/tasks/${task!.id}`), 404);
    const away = { from: respondent.userId, assigneeId: taipeiRespondent.userId };
    const taken = await app.as(taipeiCoordinator).post('/api/v1/tasks/hand-over').send(away);
    expect(taken.body).toEqual({ handedOver: 0 });
    expect(factorsOf(await mine(respondent))).toEqual(['L1']);
  });
});
