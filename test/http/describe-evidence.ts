import type { Response } from 'supertest';
import type { TestApp } from '../support/app.js';
import { aPieceOfEvidence, anAssessment } from '../support/builders.js';
import type { Person } from '../support/people.js';
import type { Call } from './documented.js';
import { aShortSheet } from './sheets.js';

/** Meets every answer that the document gives for evidence. */
export async function describeEvidence(
  app: TestApp,
  call: (operationId: string, person: Person, given: Call) => Promise<Response>,
): Promise<void> {
  const statusOf = async (...given: Parameters<typeof call>) => (await call(...given)).status;
  const { coordinator, respondent, approver } = app.people;
  const id = await anAssessment(app, aShortSheet());
  const body = { title: '會議紀錄', date: '2009-05' };
  const added = await call('addEvidence', respondent, { id, body });
  expect(added.status).toBe(201);
  expect(await statusOf('addEvidence', respondent, { id, body })).toBe(200);
  expect(await statusOf('addEvidence', respondent, { id, body: { title: '' } })).toBe(422);
  const evidenceId = await aPieceOfEvidence(app, id);
  expect(await statusOf('listEvidence', approver, { id })).toBe(200);
  const { headers } = await call('getEvidence', coordinator, { id, evidenceId });
  const known = { 'If-None-Match': headers['etag']! };
  expect(await statusOf('getEvidence', coordinator, { id, evidenceId, headers: known })).toBe(304);
  const asJson = { Accept: 'application/json' };
  expect(await statusOf('getEvidence', coordinator, { id, evidenceId, headers: asJson })).toBe(200);
  expect(await statusOf('removeEvidence', respondent, { id, evidenceId })).toBe(403);
  expect(await statusOf('removeEvidence', coordinator, { id, evidenceId })).toBe(204);
  await call('requestSubmission', coordinator, { id });
  const frozen = (added.body as { id: string }).id;
  expect(await statusOf('removeEvidence', coordinator, { id, evidenceId: frozen })).toBe(409);
  expect(await statusOf('addEvidence', respondent, { id, body: { title: '再一件' } })).toBe(409);
}
