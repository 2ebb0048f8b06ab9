import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSheet } from '../support/builders.js';
import { query } from '../support/database.js';
import type { Person } from '../support/people.js';
import { expectProblem, listed } from './problem.js';
import { factorsOf, giveSeats, taskDesk } from './task-desk.js';

describe('Tasks that are handed over', () => {
  let app: TestApp;
  let id: string;
  beforeAll(async () => {
    app = await startApp();
    await giveSeats(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await query(app.database.adminUrl, 'DELETE FROM tasks');
    id = await anAssessment(app, aSheet({ answers: [] }));
  });

  const { assigned, mine, all, answers, handOver } = taskDesk(
    () => app,
    () => id,
  );

  it('are the colleague’s: by the person or a coordinator, and by nobody else', async () => {
    const { respondent, otherRespondent, approver, coordinator } = app.people;
    const [task] = await assigned({ factors: ['L1'], assigneeId: respondent.userId });
    expectProblem(await handOver(task!, otherRespondent, otherRespondent), 403, 'not-yours');
    expectProblem(await handOver(task!, approver, approver), 403, 'not-yours');
    expect((await handOver(task!, otherRespondent, respondent)).body).toMatchObject({
      assignee: { name: 'second' },
    });
    expect(await mine(respondent)).toEqual([]);
    expectProblem(await handOver(task!, respondent, respondent), 403, 'not-yours');
    expect((await handOver(task!, approver, coordinator)).status).toBe(200);
    expect(factorsOf(await mine(approver))).toEqual(['L1']);
  });

  it('go to colleagues only, and not once they are answered', async () => {
    const { respondent, taipeiRespondent, approver } = app.people;
    const [task] = await assigned({ factors: ['L1'], assigneeId: respondent.userId });
    const outside = expectProblem(await handOver(task!, taipeiRespondent, respondent), 422);
    expect(listed(outside)).toEqual(['/assigneeId not-a-colleague']);
    await answers(respondent, 'L1');
    expectProblem(await handOver(task!, approver, respondent), 409, 'task-closed');
  });

  it('a seat’s is taken by whoever takes it first; the other sees whose it is now', async () => {
    const { respondent, otherRespondent } = app.people;
    const [task] = await assigned({ factors: ['L1'], seat: 'legal' });
    const [one, other] = await Promise.all([
      handOver(task!, respondent, respondent),
      handOver(task!, otherRespondent, otherRespondent),
    ]);
    const [now] = await all();
    const [taken, late] = now!.assignee!.name === 'respondent' ? [one, other] : [other, one];
    expect(taken.status).toBe(200);
    expect(['not-yours', 'task-closed']).toContain(late.body.code);
  });

  it('are not doubled: what the colleague has to do anyway is taken back', async () => {
    const { respondent, otherRespondent } = app.people;
    const [task] = await assigned({ factors: ['L1'], assigneeId: respondent.userId });
    await assigned({ factors: ['L1'], assigneeId: otherRespondent.userId });
    expect((await handOver(task!, otherRespondent, respondent)).body).toMatchObject({ state: 'withdrawn' });
    expect(factorsOf(await mine(otherRespondent))).toEqual(['L1']);
  });

  it('by two colleagues at once to the same person are there once', async () => {
    const { respondent, otherRespondent, approver, coordinator } = app.people;
    for (let round = 0; round < 5; round++) {
      await query(app.database.adminUrl, 'DELETE FROM tasks');
      const [one] = await assigned({ factors: ['L1'], assigneeId: respondent.userId });
      const [other] = await assigned({ factors: ['L1'], assigneeId: otherRespondent.userId });
      const both = await Promise.all([handOver(one!, approver, respondent), handOver(other!, approver, coordinator)]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      expect(await mine(approver)).toHaveLength(1);
    }
  });

  it('go over all at once when somebody leaves; what was answered stays', async () => {
    const { respondent, otherRespondent, coordinator } = app.people;
    await assigned({ factors: ['L1', 'L2', 'L3'], assigneeId: respondent.userId });
    await assigned({ factors: ['L3'], assigneeId: otherRespondent.userId });
    await answers(respondent, 'L1');
    const leave = (by: Person) =>
      app.as(by).post('/api/v1/tasks/hand-over').send({ from: respondent.userId, assigneeId: otherRespondent.userId });
    expectProblem(await leave(otherRespondent), 403, 'not-yours');
    expect((await leave(coordinator)).body).toEqual({ handedOver: 2 });
    expect((await leave(respondent)).body).toEqual({ handedOver: 0 });
    expect(factorsOf(await mine(otherRespondent))).toEqual(['L2', 'L3']);
    expect((await all('?state=done')).map(({ doneBy }) => doneBy?.name)).toEqual(['respondent']);
  });
});
