import type { TestApp } from '../support/app.js';
import { anAssessment, aSheet, aSubmission } from '../support/builders.js';
import type { Person } from '../support/people.js';
import type { Call } from './documented.js';
import { aShortSheet } from './sheets.js';

interface Asked {
  readonly app: TestApp;
  readonly statusOf: (operationId: string, person: Person | null, given?: Call) => Promise<number>;
}

/** Part of openapi.spec.ts: several people's answers, a look before handing in, and revisions. */
export function describesVoices(asked: () => Asked): void {
  it('describes an answer released to the coordinator, and a look before handing in', async () => {
    const { app, statusOf } = asked();
    const { coordinator, respondent } = app.people;
    const id = await anAssessment(app, aSheet({ answers: [{ factor: 'G16', level: 5 }] }));
    const release = (given: Call) => statusOf('releaseOwnAnswer', respondent, { id, ...given });
    expect(await release({ body: { released: true } })).toBe(409);
    await statusOf('putOwnAnswer', respondent, { id, headers: { 'If-None-Match': '*' }, body: { level: 2 } });
    expect(await release({ body: { released: 'yes' } })).toBe(422);
    expect(await release({ body: { released: true } })).toBe(200);
    expect(await statusOf('getConsolidation', coordinator, { id })).toBe(200);
    expect(await statusOf('lookBeforeHandingIn', coordinator, { id })).toBe(200);
    expect(await statusOf('lookBeforeHandingIn', coordinator, { id: await anAssessment(app) })).toBe(200);
  });

  it('describes a further revision', async () => {
    const { app, statusOf } = asked();
    const { assessmentId: id } = await aSubmission(app, aShortSheet());
    expect(await statusOf('reviseAssessment', app.people.coordinator, { id })).toBe(201);
    expect(await statusOf('reviseAssessment', app.people.coordinator, { id })).toBe(409);
  });
}
