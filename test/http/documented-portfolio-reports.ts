import type { Response } from 'supertest';
import type { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import type { Person } from '../support/people.js';

interface Given {
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
type Call = (operationId: string, person: Person, given?: Given) => Promise<Response>;

/** Reports over the portfolio, by a worker that is there; part of openapi.spec.ts. */
export async function probePortfolioReports(app: TestApp, call: Call): Promise<void> {
  const statusOf = async (...asked: Parameters<Call>): Promise<number> => (await call(...asked)).status;
  const { reviewer } = app.people;
  expect(await statusOf('requestPortfolioReport', reviewer, { body: { locale: 'fr' } })).toBe(422);
  const { body } = await call('requestPortfolioReport', reviewer, { body: { locale: 'en' } });
  const { id } = body as { id: string };
  expect(await statusOf('downloadPortfolioReport', reviewer, { id })).toBe(409);
  await eventually(
    () => call('getPortfolioReport', reviewer, { id }),
    ({ body: state }) => (state as { status: string }).status === 'ready',
  );
  const { headers } = await call('downloadPortfolioReport', reviewer, { id });
  const known = { 'If-None-Match': headers['etag']! };
  expect(await statusOf('downloadPortfolioReport', reviewer, { id, headers: known })).toBe(304);
}
