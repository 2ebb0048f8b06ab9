import { AccountRegister } from '../../src/accounts/account-register.js';
import { AgencyRegister } from '../../src/agencies/agency-register.js';
import { OpenAssessment } from '../../src/assessments/open-assessment.js';
import { ReadAssessments } from '../../src/assessments/read-assessments.js';
import { DemoClock } from '../../src/demo/demo-clock.js';
import { DemoPeople } from '../../src/demo/demo-people.js';
import { DemoWorkspace } from '../../src/demo/demo-workspace.js';
import { ReviewDemo } from '../../src/demo/review-demo.js';
import { FrameworkCatalogue } from '../../src/framework/framework-catalogue.js';
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
    const handingIn = [of(RequestSubmission), of(SignSubmission)] as const;
    return new DemoWorkspace(
      people,
      of(OpenAssessment),
      of(ReadAssessments),
      ...handingIn,
      of(AssignTasks),
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
      '2009-09 draft',
    ]);
    expect(await assessmentsOf('coordinator@taipei.example', 'second password')).toEqual([
      '2009-10 draft',
      '2009-10 submission-requested',
    ]);
    expect(await assessmentsOf('coordinator@npa.example', 'second password')).toEqual(['2009-09 submitted']);
  });
});
