import type { Response } from 'supertest';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSubmissionRequest, openPilot } from '../support/builders.js';
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

/** Every answer that the document says handing in may have; part of openapi.spec.ts. */
export async function probeHandingIn(app: TestApp, call: Call): Promise<void> {
  const statusOf = async (...asked: Parameters<Call>): Promise<number> => (await call(...asked)).status;
  const { coordinator, approver, both, reviewer } = app.people;
  const bare = await openPilot(app, { summary: undefined });
  const { body: empty } = await call('openAssessment', coordinator, { body: { pilotId: bare } });
  expect(await statusOf('requestSubmission', coordinator, { id: (empty as { id: string }).id })).toBe(422);
  const id = await anAssessment(app, aShortSheet());
  const ask = () => call('requestSubmission', coordinator, { id });
  expect((await ask()).status).toBe(201);
  expect((await ask()).status).toBe(409);
  const write = { id, factor: 'L2', headers: { 'If-None-Match': '*' }, body: { level: 3 } };
  for (const [put, person] of [
    ['putOwnAnswer', approver],
    ['putAnswer', coordinator],
  ] as const) {
    const factor = put === 'putAnswer' ? 'G26' : 'L2';
    expect(await statusOf(put, person, { ...write, factor })).toBe(409);
  }
  expect(await statusOf('withdrawSubmissionRequest', coordinator, { id })).toBe(204);
  expect(await statusOf('withdrawSubmissionRequest', coordinator, { id })).toBe(409);
  await ask();
  expect(await statusOf('withdrawSubmissionRequest', approver, { id })).toBe(422);
  expect(await statusOf('withdrawSubmissionRequest', approver, { id, body: { comment: '請再確認' } })).toBe(204);
  const { sheetHash } = (await ask()).body as { sheetHash: string };
  expect(await statusOf('signSubmission', approver, { id, body: {} })).toBe(422);
  expect(await statusOf('signSubmission', approver, { id, body: { sheetHash: '0'.repeat(64) } })).toBe(409);
  const signed = await call('signSubmission', approver, { id, body: { sheetHash } });
  expect(signed.status).toBe(201);
  const own = await aSubmissionRequest(app, aShortSheet(), both);
  expect(await statusOf('signSubmission', both, { id: own.assessmentId, body: { sheetHash: own.sheetHash } })).toBe(
    403,
  );
  const submission = (signed.body as { id: string }).id;
  expect(await statusOf('getSubmission', reviewer, { id: submission })).toBe(200);
  expect(await statusOf('getSubmissionSheet', reviewer, { id: submission })).toBe(200);
}
