import type { ReportSheet } from '../../src/sheet/answer-sheet.js';
import { caseSheet } from '../fixtures/sheets.js';
import type { TestApp } from '../support/app.js';
import { aRequestFor, aSignatureOf, aSubmission } from '../support/builders.js';
import { query } from '../support/database.js';
import { anAcceptance, aPassWithPlan } from '../support/reviewing.js';

/** NICE, accepted with a plan and assessed again. */
export interface PlansScene {
  /** The submission that was accepted with the plan. */
  readonly planned: string;
  /** Of the plan: overdue and blocked, reported done, and confirmed. */
  readonly lateAction: string;
  readonly doneAction: string;
  readonly confirmedAction: string;
  readonly plannedPilot: string;
  /** The assessment that was accepted, and the one that takes it up again, with its answers still to be looked at. */
  readonly former: string;
  readonly heir: string;
  /** Accepted, and not taken up again. */
  readonly accepted: string;
}

export async function makePlansScene(app: TestApp): Promise<PlansScene> {
  const first = await aSubmission(app, caseSheet('nice-2009-05') as ReportSheet);
  await aPassWithPlan(app, first, '2031-06-30', 3);
  const [late, done, confirmed] = await actionsOf(app, first.id);
  await query(app.database.adminUrl, `UPDATE agreed_actions SET due_on = '2010-01-31' WHERE id = $1`, [late]);
  const blocked = '稅務局認為須俟財政部函釋，已於 3 月 2 日函請釋示，尚未收到回覆。';
  await update(app, first.id, late!, 0, { state: 'under-way', date: '2009-11-02' });
  await update(app, first.id, late!, 1, { state: 'blocked', date: '2010-03-05', note: blocked });
  await update(app, first.id, done!, 0, { state: 'done', date: '2009-12-20', evidence: '府民戶字第 0980199999 號函' });
  await update(app, first.id, confirmed!, 0, { state: 'done', date: '2009-12-01' });
  await update(app, first.id, confirmed!, 1, { state: 'done', note: '協議書已閱。' }, app.people.reviewer);
  const former = { formerId: first.assessmentId, occasion: 'after-pilot' };
  const sheet = caseSheet('nice-2009-09') as ReportSheet;
  const again = await app
    .as(app.people.coordinator)
    .post('/api/v1/assessments')
    .send({ ...former, sheet });
  const second = await aSignatureOf(app, await aRequestFor(app, again.body.id as string));
  await anAcceptance(app, second);
  const third = { formerId: again.body.id as string, occasion: 'before-spreading' };
  const heir = await app.as(app.people.coordinator).post('/api/v1/assessments').send(third);
  // Nine answers: too little to be judged, and so accepted at once.
  const short = caseSheet('lifebuoy-2009-05') as ReportSheet;
  const last = await aSubmission(app, { ...short, answers: short.answers.slice(0, 9) });
  await anAcceptance(app, last);
  return {
    planned: first.id,
    lateAction: late!,
    doneAction: done!,
    confirmedAction: confirmed!,
    plannedPilot: first.pilotId,
    former: first.assessmentId,
    heir: heir.body.id as string,
    accepted: last.assessmentId,
  };
}

async function actionsOf(app: TestApp, submission: string): Promise<string[]> {
  const { body } = await app.as(app.people.coordinator).get(`/api/v1/submissions/${submission}/plan`);
  return (body as { actions: { id: string }[] }).actions.map(({ id }) => id);
}

async function update(
  app: TestApp,
  submission: string,
  action: string,
  seen: number,
  body: object,
  by = app.people.coordinator,
): Promise<void> {
  const path = `/api/v1/submissions/${submission}/plan/${action}`;
  const { status, text } = await app.as(by).put(path).set('If-Match', `"${seen}"`).send(body);
  if (status !== 200) throw new Error(text);
}
