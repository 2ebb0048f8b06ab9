import type { Response } from 'supertest';
import type { TestApp } from '../support/app.js';
import { anAnswer, anAssessment, aPieceOfEvidence, aRequestFor, aSheet, aSignatureOf } from '../support/builders.js';
import type { Person } from '../support/people.js';

interface Given {
  readonly id?: string;
  readonly factor?: string;
  readonly evidenceId?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
/** Asks, and holds the answer against the OpenAPI document. */
type Call = (operationId: string, person: Person, given?: Given) => Promise<Response>;

/** The queue, what to look at first in one of it, and its files; part of openapi.spec.ts. */
export async function probeReviewQueue(app: TestApp, call: Call): Promise<void> {
  const { reviewer, administrator, coordinator } = app.people;
  const answers = aSheet().answers.map((answer) =>
    answer.factor === 'L2' ? anAnswer({ ...answer, level: 5 }) : answer,
  );
  const assessment = await anAssessment(app, aSheet({ answers }));
  const evidenceId = await aPieceOfEvidence(app, assessment, coordinator);
  const { id: submission } = await aSignatureOf(app, await aRequestFor(app, assessment));
  const { body } = await app.as(coordinator).get(`/api/v1/submissions/${submission}/review`);
  const { id } = body as { id: string };
  const statusOf = async (...asked: Parameters<Call>): Promise<number> => (await call(...asked)).status;
  expect(await statusOf('listReviews', administrator, { query: '?state=all&sort=band' })).toBe(200);
  expect(await statusOf('listReviews', reviewer, { query: '?format=csv' })).toBe(200);
  expect(await statusOf('listReviews', reviewer, { query: '?holder=you' })).toBe(422);
  expect(await statusOf('readTriage', reviewer, { id })).toBe(200);
  expect(await statusOf('readReviewPoints', reviewer, { id })).toBe(200);
  expect(await statusOf('readReviewFactor', administrator, { id, factor: 'L2' })).toBe(200);
  expect(await statusOf('readReviewFiles', reviewer, { id })).toBe(200);
  expect(await statusOf('readReviewFiles', reviewer, { id, query: '?limit=0' })).toBe(422);
  const file = await call('readReviewFile', reviewer, { id, evidenceId });
  expect(file.status).toBe(200);
  const headers = { 'If-None-Match': file.headers['etag']! };
  expect(await statusOf('readReviewFile', reviewer, { id, evidenceId, headers })).toBe(304);
}
