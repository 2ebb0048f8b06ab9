import { AccountRegister } from '../../src/accounts/account-register.js';
import { AgencyRegister } from '../../src/agencies/agency-register.js';
import { OpenAssessment } from '../../src/assessments/open-assessment.js';
import { PutAnswer } from '../../src/assessments/put-answer.js';
import { ReadAssessments } from '../../src/assessments/read-assessments.js';
import { ReviseAssessment } from '../../src/assessments/revise-assessment.js';
import { DemoClock } from '../../src/demo/demo-clock.js';
import { DemoMatters } from '../../src/demo/demo-matters.js';
import { DemoPeople } from '../../src/demo/demo-people.js';
import { DemoWorkspace } from '../../src/demo/demo-workspace.js';
import { HandInDemo } from '../../src/demo/hand-in-demo.js';
import { ReviewDemo } from '../../src/demo/review-demo.js';
import { FrameworkCatalogue } from '../../src/framework/framework-catalogue.js';
import { ReadMatters } from '../../src/matters/read-matters.js';
import { TakeStep } from '../../src/matters/take-step.js';
import { ReadPlan } from '../../src/plans/read-plan.js';
import { UpdatePlan } from '../../src/plans/update-plan.js';
import { DecideReview } from '../../src/reviews/decide-review.js';
import { RecordFinding } from '../../src/reviews/record-finding.js';
import { TakeReview } from '../../src/reviews/take-review.js';
import { WriteComment } from '../../src/reviews/write-comment.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { RequestSubmission } from '../../src/submissions/request-submission.js';
import { SignSubmission } from '../../src/submissions/sign-submission.js';
import { AssignTasks } from '../../src/tasks/assign-tasks.js';
import { caseSheet } from '../fixtures/sheets.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

describe('The demo workspace', () => {
  const clock = new DemoClock();
  let app: TestApp;
  beforeAll(async () => (app = await startApp({ clock })));
  afterAll(() => app.stop());

  const workspace = () => {
    const of = <T>(type: new (...given: never[]) => T): T => app.nest.get(type, { strict: false });
    const people = new DemoPeople(of(AgencyRegister), of(AccountRegister), of(UnitOfWork));
    const carryingOut = [of(ReadPlan), of(UpdatePlan), of(FrameworkCatalogue)] as const;
    const commenting = of(WriteComment);
    const reviews = new ReviewDemo(
      of(TakeReview),
      of(RecordFinding),
      commenting,
      of(DecideReview),
      ...carryingOut,
      clock,
    );
    const handingIn = new HandInDemo(of(RequestSubmission), of(SignSubmission), of(ReviseAssessment), of(PutAnswer));
    return new DemoWorkspace(
      people,
      of(OpenAssessment),
      of(ReadAssessments),
      of(AssignTasks),
      handingIn,
      reviews,
      clock,
    );
  };
  const signIn = async (email: string, password: string) =>
    (await app.http.post('/api/v1/auth/tokens').send({ email, password })).body.token as string;
  const assessmentsOf = async (email: string, password: string): Promise<string[]> => {
    const token = await signIn(email, password);
    const { body } = await app.http.get('/api/v1/assessments').set('Authorization', `Bearer ${token}`);
    const items = body.items as { assessedAt: string; state: string }[];
    return items.map(({ assessedAt, state }) => `${assessedAt} ${state}`).reverse();
  };

  it('goes on where a start was cut off, and makes no sheet twice', async () => {
    const first = { sheet: caseSheet('nice-2009-05') };
    clock.goTo(120);
    await app.as(app.people.coordinator).post('/api/v1/assessments').send(first);
    await workspace().make('first password');
    await workspace().make('second password');
    expect(await assessmentsOf('coordinator@kaohsiung.example', 'second password')).toEqual([
      '2009-05 draft',
      '2009-05 submitted',
      '2009-09 submitted',
      '2009-05 submitted',
      '2009-09 submitted',
      '2010-03 draft',
    ]);
    expect(await assessmentsOf('coordinator@taipei.example', 'second password')).toEqual([
      '2009-10 draft',
      '2009-10 submission-requested',
    ]);
    expect(await assessmentsOf('coordinator@npa.example', 'second password')).toEqual(['2009-09 submitted']);
  });

  it('has a matter for the centre in every state, counted by the pilots that name it, and leaves alone what a person changed', async () => {
    const { reviewer } = await workspace().make('third password');
    const of = <T>(type: new (...given: never[]) => T): T => app.nest.get(type, { strict: false });
    const matters = new DemoMatters(of(ReadMatters), of(TakeStep), clock);
    await matters.make(reviewer);
    const token = await signIn('reviewer@rdec.example', 'third password');
    const asReviewer = () => ({ Authorization: `Bearer ${token}` });
    const register = async () =>
      (await app.http.get('/api/v1/matters?sort=pilots').set(asReviewer())).body.items as {
        id: string;
        name: string;
        state: string;
        pilots: number;
        agencies: number;
      }[];
    const before = await register();
    const line = ({ name, state, pilots, agencies }: (typeof before)[number]) =>
      `${name} ${state} ${pilots}/${agencies}`;
    expect(before.map(line)).toEqual(
      expect.arrayContaining([
        '稅捐稽徵法第33條 answered 5/2',
        '戶役政資料庫 with-centre 5/2',
        '電腦處理個人資料保護法 settled 4/2',
        '先行縣市自建之 110 系統 will-not 1/1',
        '稅務系統 noted 5/2',
      ]),
    );
    const { id } = before.find(({ state }) => state === 'settled')!;
    const body = { step: 'reopen', reason: '又有機關詢問。' };
    const { status } = await app.http
      .post(`/api/v1/matters/${id}/steps`)
      .set({ ...asReviewer(), 'If-Match': '"4"' })
      .send(body);
    expect(status).toBe(200);
    await matters.make(reviewer);
    const after = await register();
    expect(after.find((one) => one.id === id)!.state).toBe('noted');
  });
});
