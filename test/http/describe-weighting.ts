import type { Response } from 'supertest';
import type { TestApp } from '../support/app.js';
import { aSubmission } from '../support/builders.js';
import type { Person } from '../support/people.js';
import type { Call as Given } from './documented.js';
import { aShortSheet } from './sheets.js';
import { aClosedPanel, aPanel, CIRCLE, weightingDesk } from './weighting-desk.js';

/** Asks, and holds the answer against the OpenAPI document. */
type Call = (operationId: string, person: Person | null, given?: Given) => Promise<Response>;

/** Every answer that the document says panels, experts and choices may have. */
export async function describeWeighting(app: TestApp, call: Call): Promise<void> {
  const statusOf = async (...asked: Parameters<Call>): Promise<number> => (await call(...asked)).status;
  const { administrator, reviewer } = app.people;
  const { panel, withdrawnExpert, expertToken } = await aPanel(app);
  const described = { title: '權重專家小組', slug: 'experts-2026', question: '請判斷。', dueOn: '2026-12-18' };
  expect(await statusOf('addPanel', administrator, { body: described })).toBe(201);
  expect(await statusOf('addPanel', administrator, { body: {} })).toBe(422);
  expect(await statusOf('getPanel', reviewer, { id: panel })).toBe(200);
  expect(await statusOf('changePanel', administrator, { id: panel, body: { dueOn: null } })).toBe(200);
  expect(await statusOf('changePanel', administrator, { id: panel, body: { slug: 'Experts' } })).toBe(422);
  expect(await statusOf('movePanel', administrator, { id: panel, body: { step: 'open' } })).toBe(409);
  expect(await statusOf('movePanel', administrator, { id: panel, body: {} })).toBe(422);
  const expert = { name: '王教授', organisation: '公共行政學系', email: 'wang@university.example' };
  const { body: invited } = await call('inviteExpert', administrator, { id: panel, body: expert });
  expect(await statusOf('inviteExpert', administrator, { id: panel, body: {} })).toBe(422);
  const { id: fresh } = invited as { id: string };
  expect(await statusOf('renewExpertLink', administrator, { id: panel, expert: fresh })).toBe(201);
  expect(await statusOf('withdrawExpert', administrator, { id: panel, expert: fresh })).toBe(204);
  for (const operation of ['renewExpertLink', 'withdrawExpert']) {
    expect(await statusOf(operation, administrator, { id: panel, expert: withdrawnExpert })).toBe(409);
  }
  await describePlaces(statusOf, panel, expertToken, app);
  await describeResults(app, statusOf, panel);
}

async function describePlaces(
  statusOf: (...asked: Parameters<Call>) => Promise<number>,
  panel: string,
  token: string,
  app: TestApp,
): Promise<void> {
  const { administrator, reviewer } = app.people;
  const body = { judgements: CIRCLE, points: { L1: 5 } };
  expect(await statusOf('tryOpinion', null, { token, body })).toBe(200);
  expect(await statusOf('giveOpinion', null, { token, body })).toBe(200);
  for (const operation of ['tryOpinion', 'giveOpinion']) {
    expect(await statusOf(operation, null, { token, body: {} })).toBe(422);
  }
  expect(await statusOf('getExpertPlace', null, { token })).toBe(200);
  expect(await statusOf('getPanelExperts', reviewer, { id: panel })).toBe(200);
  expect(await statusOf('getPanelExperts', reviewer, { id: panel, query: '?limit=0' })).toBe(422);
  const desk = weightingDesk(app);
  const { token: gone, id } = await desk.invite(panel);
  await app.as(administrator).delete(`/api/v1/panels/${panel}/experts/${id}`);
  for (const operation of ['getExpertPlace', 'tryOpinion', 'giveOpinion']) {
    expect(await statusOf(operation, null, { token: gone, body })).toBe(410);
  }
  expect(await statusOf('movePanel', administrator, { id: panel, body: { step: 'close' } })).toBe(200);
  expect(await statusOf('giveOpinion', null, { token, body })).toBe(409);
  expect(await statusOf('changePanel', administrator, { id: panel, body: { dueOn: null } })).toBe(409);
  expect(await statusOf('inviteExpert', administrator, { id: panel, body: {} })).toBe(409);
}

async function describeResults(
  app: TestApp,
  statusOf: (...asked: Parameters<Call>) => Promise<number>,
  tooFew: string,
): Promise<void> {
  const { administrator, reviewer } = app.people;
  await aSubmission(app, aShortSheet());
  const panel = await aClosedPanel(app);
  expect(await statusOf('getPanelResult', reviewer, { id: tooFew })).toBe(200);
  for (const operation of ['getPanelResult', 'getPanelEffect', 'getBandChanges']) {
    expect(await statusOf(operation, reviewer, { id: panel })).toBe(200);
  }
  for (const operation of ['getPanelEffect', 'getBandChanges']) {
    expect(await statusOf(operation, reviewer, { id: tooFew })).toBe(409);
  }
  expect(await statusOf('getBandChanges', reviewer, { id: panel, query: '?from=x' })).toBe(422);
  const names = { 'zh-TW': '專家權重', en: 'Expert weights' };
  expect(await statusOf('publishScheme', administrator, { id: panel, body: {} })).toBe(422);
  expect(await statusOf('publishScheme', administrator, { id: panel, body: { names } })).toBe(201);
  expect(await statusOf('publishScheme', administrator, { id: panel, body: { names } })).toBe(409);
  expect(await statusOf('getWeightScheme', reviewer, { id: 'experts@1' })).toBe(200);
  const choice = { weightScheme: 'experts@1', reason: '已公布' };
  expect(await statusOf('chooseWeightScheme', administrator, { body: choice })).toBe(201);
  expect(await statusOf('chooseWeightScheme', administrator, { body: {} })).toBe(422);
  expect(await statusOf('listWeightSchemeChoices', reviewer)).toBe(200);
  await app.as(administrator).post('/api/v1/weight-scheme-choices').send({ weightScheme: 'evidence' });
  const body = { points: { L1: 1 } };
  for (const operation of ['getExpertPlace', 'tryOpinion', 'giveOpinion']) {
    expect(await statusOf(operation, null, { token: 'unknown', body })).toBe(404);
  }
  for (let tries = 3; tries < 10; tries++) await statusOf('getExpertPlace', null, { token: 'unknown' });
  for (const operation of ['getExpertPlace', 'tryOpinion', 'giveOpinion']) {
    expect(await statusOf(operation, null, { token: 'unknown', body })).toBe(429);
  }
}
