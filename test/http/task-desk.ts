import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { TaskRegister } from '../../src/tasks/task-register.js';
import type { TaskView } from '../../src/tasks/task.view.js';
import type { TestApp } from '../support/app.js';
import { query } from '../support/database.js';
import type { Person } from '../support/people.js';

type Status = 'answered' | 'unknown' | 'unanswered';

/** What specs of tasks do again and again, for the app and the assessment of the moment. */
export function taskDesk(app: () => TestApp, assessmentId: () => string) {
  const path = (rest = '') => `/api/v1/assessments/${assessmentId()}/tasks${rest}`;
  const items = async (person: Person, where: string): Promise<TaskView[]> =>
    (await app().as(person).get(where)).body.items;
  const assign = (body: object, by = app().people.coordinator) => app().as(by).post(path()).send(body);
  const inRegister = <T>(by: Person, work: (tasks: TaskRegister) => Promise<T>): Promise<T> =>
    app()
      .nest.get(UnitOfWork)
      .run(by, () => work(app().nest.get(TaskRegister, { strict: false })));
  return {
    path,
    assign,
    inRegister,
    assigned: async (body: object): Promise<TaskView[]> => {
      const answer = await assign(body);
      expect(answer.status).toBe(201);
      return answer.body.items;
    },
    mine: (person: Person) => items(person, '/api/v1/tasks'),
    all: (rest = '') => items(app().people.respondent, path(rest)),
    answers: (by: Person, factor: string, status: Status = 'answered') =>
      inRegister(by, (tasks) => tasks.answered(by, assessmentId(), factor, status)),
    handOver: (task: TaskView, to: Person, by: Person) =>
      app().as(by).post(`/api/v1/tasks/${task.id}/hand-over`).send({ assigneeId: to.userId }),
  };
}

export const factorsOf = (tasks: TaskView[]) => tasks.map(({ factor }) => factor);

/** Two respondents are the legal staff, the coordinator is the supervisor. */
export async function giveSeats({ people, database }: TestApp): Promise<void> {
  const { respondent, otherRespondent, coordinator } = people;
  const seats: [Person, string][] = [
    [respondent, 'legal'],
    [otherRespondent, 'legal'],
    [coordinator, 'supervisor'],
  ];
  const sql = `INSERT INTO profiles (user_id, agency_id, seat, daily_mail, updated_at) VALUES ($1, $2, $3, true, now())`;
  for (const [{ userId, agencyId }, seat] of seats) await query(database.adminUrl, sql, [userId, agencyId, seat]);
}
