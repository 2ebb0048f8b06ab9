import type { Response } from 'supertest';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { TaskRegister } from '../../src/tasks/task-register.js';
import type { TestApp } from '../support/app.js';
import { aSheet, anAssessment, aSubmissionRequest } from '../support/builders.js';
import type { Person } from '../support/people.js';
import { aShortSheet } from './sheets.js';

interface Given {
  readonly id?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
/** Asks, and holds the answer against the OpenAPI document. */
type Call = (operationId: string, person: Person, given?: Given) => Promise<Response>;

/** Every answer that the document says tasks may have. */
export async function describeTasks(app: TestApp, call: Call): Promise<void> {
  const statusOf = async (...asked: Parameters<Call>): Promise<number> => (await call(...asked)).status;
  const { coordinator, respondent, otherRespondent, approver } = app.people;
  const id = await anAssessment(app, aSheet({ answers: [] }));
  const given = { factors: ['L1', 'S1'], assigneeId: respondent.userId, dueOn: '2009-10-30', question: '請附函號' };
  const assigned = await call('assignTasks', coordinator, { id, body: given });
  expect(assigned.status).toBe(201);
  const [{ id: first }, { id: second }] = (assigned.body as { items: [{ id: string }, { id: string }] }).items;
  for (const body of [
    { factors: ['L2'], seat: 'it' },
    { factors: ['L2'], named: '王科員' },
  ])
    expect(await statusOf('assignTasks', coordinator, { id, body })).toBe(201);
  expect(await statusOf('assignTasks', coordinator, { id, body: { factors: ['Z9'], seat: 'it' } })).toBe(422);
  const { assessmentId: frozen } = await aSubmissionRequest(app, aShortSheet());
  expect(await statusOf('assignTasks', coordinator, { id: frozen, body: given })).toBe(409);
  expect(await statusOf('listTasks', respondent)).toBe(200);
  expect(await statusOf('listAssessmentTasks', respondent, { id, query: '?state=open' })).toBe(200);
  const to = (person: Person) => ({ assigneeId: person.userId });
  expect(await statusOf('handOverTask', otherRespondent, { id: first, body: to(otherRespondent) })).toBe(403);
  expect(await statusOf('handOverTask', respondent, { id: first, body: {} })).toBe(422);
  expect(await statusOf('handOverTask', respondent, { id: first, body: to(otherRespondent) })).toBe(200);
  const all = { from: otherRespondent.userId, assigneeId: approver.userId };
  expect(await statusOf('handOverAllTasks', otherRespondent, { body: { ...all, assigneeId: id } })).toBe(422);
  expect(await statusOf('handOverAllTasks', respondent, { body: all })).toBe(403);
  expect(await statusOf('handOverAllTasks', otherRespondent, { body: all })).toBe(200);
  expect(await statusOf('withdrawTask', coordinator, { id: second })).toBe(204);
  expect(await statusOf('handOverTask', respondent, { id: second, body: to(approver) })).toBe(409);
  await call('putOwnAnswer', approver, { id, headers: { 'If-None-Match': '*' }, body: { level: 3 } });
  await app.nest
    .get(UnitOfWork)
    .run(approver, () => app.nest.get(TaskRegister, { strict: false }).answered(approver, id, 'L1', 'answered'));
  expect(await statusOf('withdrawTask', coordinator, { id: first })).toBe(409);
}
