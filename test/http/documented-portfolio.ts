import type { TestApp } from '../support/app.js';
import type { Person } from '../support/people.js';
import { aShortSheet } from './sheets.js';
import { aSubmission } from '../support/builders.js';
import type { Call as Asked } from './documented.js';

type Call = (id: string, person: Person, asked?: Asked) => Promise<{ status: number }>;

const PARTS = ['Bands', 'Gates', 'Differences', 'Trend', 'Factors'].map((part) => `getPortfolio${part}`);

/** The portfolio as JSON and as a file, refused for a filter that is not there; and an agency beside others. */
export async function probePortfolio(app: TestApp, call: Call): Promise<void> {
  const { reviewer, coordinator } = app.people;
  const { assessmentId } = await aSubmission(app, aShortSheet());
  for (const id of [...PARTS, 'listHeatMap']) {
    for (const [query, status] of [
      ['', 200],
      ['?format=csv', 200],
      ['?format=json', 200],
      ['?agencyLevel=lunar', 422],
    ] as const) {
      expect([id, query, (await call(id, reviewer, { query })).status]).toEqual([id, query, status]);
    }
  }
  expect((await call('listHeatMap', reviewer, { query: '?show=factors' })).status).toBe(200);
  expect((await call('getGroup', coordinator, { id: assessmentId })).status).toBe(200);
}
