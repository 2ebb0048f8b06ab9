import type { Response } from 'supertest';
import { XLSX } from '../../src/front/openapi/workbook.js';
import { filledIn } from '../fixtures/workbook.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSubmissionRequest } from '../support/builders.js';
import type { Person } from '../support/people.js';
import { asBytes } from './bytes.js';
import { eventually } from '../support/eventually.js';
import { aShortSheet } from './sheets.js';

/** Forty pages with Chinese fonts, on a machine that does other things too. */
const PRINTING_MS = 50_000;

/** Asks an operation as a person and holds the answer against the document. */
type Call = (operationId: string, person: Person, given: object) => Promise<Response>;

/** Meets every status that the document gives for workbooks. */
export async function probeWorkbooks(app: TestApp, call: Call): Promise<void> {
  const { coordinator } = app.people;
  const id = await anAssessment(app, aShortSheet());
  await call('downloadWorkbook', coordinator, { id, query: '?locale=en' });
  const asked = app.as(coordinator).get(`/api/v1/assessments/${id}/workbook`);
  const { body } = await asked.buffer().parse(asBytes as never);
  const filled = await filledIn(body as Buffer, { L1: { answer: 1 }, G1: { answer: 5 } });
  const upload = { id, headers: { 'Content-Type': XLSX }, body: filled };
  const { assessmentId } = await aSubmissionRequest(app, aShortSheet());
  const probes: [string, object, number][] = [
    ['downloadWorkbook', { id, query: '?locale=fr' }, 422],
    ['uploadWorkbook', upload, 200],
    ['uploadWorkbook', { ...upload, query: '?apply=new-and-changed' }, 200],
    ['uploadWorkbook', { ...upload, body: Buffer.from('x') }, 422],
    ['uploadWorkbook', { ...upload, body: Buffer.alloc(5_300_000) }, 413],
    ['uploadWorkbook', { ...upload, headers: { 'Content-Type': 'text/plain' } }, 415],
    ['uploadWorkbook', { ...upload, id: assessmentId }, 409],
  ];
  for (const [operation, given, status] of probes)
    expect((await call(operation, coordinator, given)).status).toBe(status);
}

/** The same for questionnaires; a worker has to be at work. */
export async function probeQuestionnaires(app: TestApp, call: Call): Promise<void> {
  const { respondent } = app.people;
  const id = await anAssessment(app, aShortSheet());
  expect((await call('requestQuestionnaire', respondent, { id, body: { locale: 'fr' } })).status).toBe(422);
  const { body } = await call('requestQuestionnaire', respondent, { id, body: { locale: 'en' } });
  const questionnaire = (body as { id: string }).id;
  expect((await call('downloadQuestionnaire', respondent, { id: questionnaire })).status).toBe(409);
  await eventually(
    () => call('getQuestionnaire', respondent, { id: questionnaire }),
    ({ body: state }) => (state as { status: string }).status === 'ready',
    PRINTING_MS,
  );
  const { headers } = await call('downloadQuestionnaire', respondent, { id: questionnaire });
  const known = { 'If-None-Match': headers['etag']! };
  expect((await call('downloadQuestionnaire', respondent, { id: questionnaire, headers: known })).status).toBe(304);
}
