import type { Response } from 'supertest';
import { matterId, matterKey } from '../../src/submissions/matter-key.js';
import type { TestApp } from '../support/app.js';
import { aSubmission } from '../support/builders.js';
import type { Person } from '../support/people.js';
import { aShortSheet } from './sheets.js';

/** Asks an operation as a person and holds the answer against the document. */
type Call = (operationId: string, person: Person, given: object) => Promise<Response>;

/** Meets every status that the document gives for the register of matters for the centre. */
export async function probeMatters(app: TestApp, call: Call): Promise<void> {
  const { reviewer, coordinator } = app.people;
  const names = ['個資法', '個人資料保護法'].map((name) => ({ kind: 'statute' as const, name }));
  const [first, ...rest] = aShortSheet().answers;
  const { id: submission } = await aSubmission(app, aShortSheet({ answers: [{ ...first!, names }, ...rest] }));
  const [id, into] = names.map(({ name }) => matterId('statute', matterKey(name)));
  const { headers } = await call('getMatter', reviewer, { id });
  const seen = { 'If-Match': headers['etag']! };
  const sent = { step: 'send', reason: '提報', ministry: '法務部' };
  const answered = { step: 'answer', reason: '來文', answer: { text: '同意', date: '2026-10-01' } };
  const probes: [string, Person, object, number][] = [
    ['listMatters', reviewer, { query: '?kind=statute&format=json' }, 200],
    ['listMatters', reviewer, { query: '?kind=statute&format=csv' }, 200],
    ['listMatters', reviewer, { query: '?format=doc' }, 422],
    ['getMatterMentions', reviewer, { id }, 200],
    ['getMatterMentions', reviewer, { id, query: '?limit=0' }, 422],
    ['getNamedMatters', coordinator, { id: submission }, 200],
    ['getNamedMatters', coordinator, { id: submission, query: '?format=csv' }, 200],
    ['getNamedMatters', coordinator, { id: submission, query: '?format=doc' }, 422],
    ['takeMatterStep', reviewer, { id, body: sent }, 428],
    ['takeMatterStep', reviewer, { id, headers: seen, body: { step: 'send' } }, 422],
    ['takeMatterStep', reviewer, { id, headers: seen, body: { ...sent, step: 'settle' } }, 409],
    ['takeMatterStep', reviewer, { id, headers: seen, body: sent }, 200],
    ['takeMatterStep', reviewer, { id, headers: seen, body: sent }, 412],
    ['takeMatterStep', reviewer, { id, headers: { 'If-Match': '"2"' }, body: answered }, 200],
    ['joinMatters', reviewer, { id, body: {} }, 428],
    ['joinMatters', reviewer, { id, headers: { 'If-Match': '"3"' }, body: { into: id } }, 422],
    ['joinMatters', reviewer, { id, headers: { 'If-Match': '"3"' }, body: { into, reason: '同一件' } }, 200],
    ['joinMatters', reviewer, { id, headers: { 'If-Match': '"3"' }, body: { into, reason: '同一件' } }, 412],
    ['joinMatters', reviewer, { id, headers: { 'If-Match': '"4"' }, body: { into, reason: '同一件' } }, 409],
    ['getMatter', reviewer, { id: into }, 200],
    ['separateMatters', reviewer, { id, body: {} }, 428],
    ['separateMatters', reviewer, { id, headers: { 'If-Match': '"4"' }, body: {} }, 422],
    ['separateMatters', reviewer, { id, headers: { 'If-Match': '"3"' }, body: { reason: '不是' } }, 412],
    ['separateMatters', reviewer, { id, headers: { 'If-Match': '"4"' }, body: { reason: '不是' } }, 200],
    ['separateMatters', reviewer, { id, headers: { 'If-Match': '"5"' }, body: { reason: '不是' } }, 409],
    ['getReliability', reviewer, { query: '?level=local' }, 200],
    ['getReliability', reviewer, { query: '?format=csv' }, 200],
    ['getReliability', reviewer, { query: '?level=moon' }, 422],
  ];
  for (const [operation, person, given, status] of probes)
    expect([operation, (await call(operation, person, given)).status]).toEqual([operation, status]);
}
