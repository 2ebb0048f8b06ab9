import type { TestApp } from '../support/app.js';
import { aSheet } from '../support/builders.js';
import type { Person } from '../support/people.js';
import type { Call } from './documented.js';

/** Meets every answer that the document gives for scoring a sheet. */
export async function describeScores(
  app: TestApp,
  statusOf: (operationId: string, person: Person, given: Call) => Promise<number>,
): Promise<void> {
  const { coordinator } = app.people;
  const sheet = aSheet();
  const odd = [
    { factor: 'G16', level: 1 },
    { factor: 'L2', status: 'unknown', reason: '尚待釋示', askWhom: '法制單位' },
    { factor: 'T3', status: 'not-applicable', reason: '本案沒有' },
  ];
  const bodies = [
    sheet,
    { ...sheet, supplementary: [{ factor: 'S1', level: 1 }] },
    { ...sheet, answers: odd },
    { ...sheet, answers: [] },
  ];
  for (const body of bodies) expect(await statusOf('scoreSheet', coordinator, { body })).toBe(200);
  const faulty = { ...sheet, answers: [{ factor: 'L1', level: 9 }], extra: true };
  expect(await statusOf('scoreSheet', coordinator, { body: faulty })).toBe(422);
}
