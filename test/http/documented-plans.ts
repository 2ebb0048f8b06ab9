import type { Response } from 'supertest';
import type { TestApp } from '../support/app.js';
import { aSubmission } from '../support/builders.js';
import type { Person } from '../support/people.js';
import { aPassWithPlan } from '../support/reviewing.js';
import type { Call as Given } from './documented.js';
import { aShortSheet } from './sheets.js';

/** Asks, and holds the answer against the OpenAPI document. */
type Call = (operationId: string, person: Person, given?: Given) => Promise<Response>;

/** Every answer that the document says a plan or a trend may have; part of openapi.spec.ts. */
export async function probePlans(app: TestApp, call: Call): Promise<void> {
  const statusOf = async (...asked: Parameters<Call>): Promise<number> => (await call(...asked)).status;
  const { coordinator, reviewer } = app.people;
  const submission = await aSubmission(app, aShortSheet());
  const { id } = submission;
  await aPassWithPlan(app, submission);
  const { body } = await call('getPlan', coordinator, { id });
  expect(await statusOf('getPlan', coordinator, { id, query: '?format=doc' })).toBe(422);
  const actionId = (body as { actions: { id: string }[] }).actions[0]!.id;
  const update = (by: Person, etag: string | null, said: object) =>
    statusOf('updatePlan', by, { id, actionId, headers: etag === null ? {} : { 'If-Match': etag }, body: said });
  expect(await update(coordinator, null, { state: 'done' })).toBe(428);
  expect(await update(coordinator, '"7"', { state: 'done' })).toBe(412);
  expect(await update(coordinator, '"0"', { state: 'blocked' })).toBe(422);
  expect(await update(reviewer, '"0"', { state: 'done' })).toBe(409);
  expect(await update(coordinator, '"0"', { state: 'done', date: '2009-09-01', evidence: '府民戶字第 1 號' })).toBe(
    200,
  );
  expect(await update(reviewer, '"1"', { state: 'done', note: '已查' })).toBe(200);
  expect(await statusOf('listPlans', reviewer, { query: '?overdue=false&state=done' })).toBe(200);
  expect(await statusOf('listPlans', reviewer, { query: '?overdue=maybe' })).toBe(422);
  expect(await statusOf('getTrend', coordinator, { id: submission.pilotId })).toBe(200);
  expect(await statusOf('getTrend', coordinator, { id: submission.pilotId, query: '?table=factors&format=csv' })).toBe(
    200,
  );
  expect(await statusOf('getTrend', coordinator, { id: submission.pilotId, query: '?table=people' })).toBe(422);
  const former = { formerId: submission.assessmentId, occasion: 'after-pilot' };
  expect(await statusOf('openAssessment', coordinator, { body: former })).toBe(201);
  expect(await statusOf('openAssessment', coordinator, { body: former })).toBe(409);
  expect(await statusOf('getTrend', reviewer, { id: submission.pilotId })).toBe(200);
}
