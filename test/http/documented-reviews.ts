import type { Response } from 'supertest';
import type { TestApp } from '../support/app.js';
import { aSubmission } from '../support/builders.js';
import type { Person } from '../support/people.js';
import { aShortSheet } from './sheets.js';

interface Given {
  readonly id?: string;
  readonly factor?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
/** Asks, and holds the answer against the OpenAPI document. */
type Call = (operationId: string, person: Person, given?: Given) => Promise<Response>;

/** Every answer that the document says a review may have; part of openapi.spec.ts. */
export async function probeReviews(app: TestApp, call: Call): Promise<void> {
  const statusOf = async (...asked: Parameters<Call>): Promise<number> => (await call(...asked)).status;
  const { coordinator, reviewer, secondReviewer } = app.people;
  const { id: submission } = await aSubmission(app, aShortSheet());
  const { body } = await call('getSubmissionReview', coordinator, { id: submission });
  const { id } = body as { id: string };
  expect(await statusOf('releaseReview', reviewer, { id })).toBe(409);
  expect(await statusOf('takeReview', reviewer, { id: submission, body: { takeOver: 1 } })).toBe(422);
  expect(await statusOf('takeReview', reviewer, { id: submission })).toBe(201);
  expect(await statusOf('takeReview', secondReviewer, { id: submission })).toBe(409);
  const find = (by: typeof reviewer, finding: object, headers = {}) =>
    statusOf('putFinding', by, { id, factor: 'L1', headers, body: finding });
  expect(await find(secondReviewer, { verdict: 'confirm' })).toBe(409);
  expect(await find(reviewer, { verdict: 'change' })).toBe(422);
  expect(await find(reviewer, { verdict: 'ask', reason: '請補文號' })).toBe(200);
  expect(await find(reviewer, { verdict: 'confirm' })).toBe(428);
  expect(await find(reviewer, { verdict: 'confirm' }, { 'If-Match': '"9"' })).toBe(412);
  expect(await find(reviewer, { verdict: 'confirm' }, { 'If-Match': '"1"' })).toBe(200);
  const comment = (by: typeof reviewer, said: object) =>
    statusOf('addReviewComment', by, { id, factor: 'L1', body: said });
  expect(await comment(coordinator, {})).toBe(422);
  expect(await comment(coordinator, { text: '已補' })).toBe(201);
  expect(await comment(secondReviewer, { text: '？' })).toBe(409);
  expect(await statusOf('releaseReview', reviewer, { id, body: { reason: '請假' } })).toBe(200);
  expect(await statusOf('takeReview', reviewer, { id: submission })).toBe(201);
  expect(await statusOf('releaseReview', reviewer, { id, body: { reason: '' } })).toBe(422);
  expect(await statusOf('decideReview', reviewer, { id, body: { decision: 'accept' } })).toBe(422);
  expect(await statusOf('decideReview', reviewer, { id, body: { decision: 'return', comment: '請補正' } })).toBe(200);
  expect(await statusOf('decideReview', reviewer, { id, body: { decision: 'return', comment: '再' } })).toBe(409);
  expect(await statusOf('getReview', coordinator, { id })).toBe(200);
}
