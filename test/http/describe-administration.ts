import { structure } from '../fixtures/framework.js';
import type { Response } from 'supertest';
import type { TestApp } from '../support/app.js';
import type { Person } from '../support/people.js';

interface Given {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
}
/** Asks, and holds the answer against the OpenAPI document. */
type Call = (operationId: string, person: Person, given?: Given) => Promise<Response>;

/** Every answer that the document says the settings may have; part of openapi.spec.ts. */
export async function describeSettings(app: TestApp, call: Call): Promise<void> {
  const { administrator } = app.people;
  const { body, headers } = await call('getSettings', administrator);
  const { changedAt: _, ...wanted } = body as Record<string, unknown>;
  const seen = { 'If-Match': headers['etag']! };
  const statusOf = async (given: Given) => (await call('changeSettings', administrator, given)).status;
  expect(await statusOf({ body: wanted })).toBe(428);
  expect(await statusOf({ headers: seen, body: { ...wanted, calendar: 'lunar' } })).toBe(422);
  expect(await statusOf({ headers: seen, body: wanted })).toBe(200);
  expect(await statusOf({ headers: seen, body: wanted })).toBe(412);
  expect((await call('getSettings', administrator)).body).toMatchObject(wanted);
}

/** Every answer that the document says a list of agencies may have; part of openapi.spec.ts. */
export async function describeAgencyImport(app: TestApp, call: Call): Promise<void> {
  const { administrator } = app.people;
  const statusOf = async (type: string, body: string) =>
    (await call('importAgencies', administrator, { headers: { 'Content-Type': type }, body })).status;
  expect(await statusOf('text/csv', 'name,level\nA new agency,local')).toBe(200);
  expect(await statusOf('text/csv', 'name,level\nA new agency,lunar')).toBe(422);
  expect(await statusOf('application/json', '{}')).toBe(415);
  expect(await statusOf('text/csv', 'x'.repeat(4_300_000))).toBe(413);
}

/** Every answer that the document says a preview of a version may have; part of openapi.spec.ts. */
export async function describeFrameworkPreview(app: TestApp, call: Call): Promise<void> {
  const statusOf = async (body: unknown) => (await call('previewFramework', app.people.administrator, { body })).status;
  expect(await statusOf({ structure })).toBe(200);
  expect(await statusOf({})).toBe(422);
}
