import type { TestApp } from '../support/app.js';
import type { PersonName } from '../support/people.js';
import type { BodyRoute } from './body-routes.js';
import type { World } from './world.js';

type MakeRoute = (
  name: string,
  by: PersonName,
  path: string,
  valid: object,
  prepare?: () => Promise<Record<string, string>>,
) => BodyRoute;

/** Routes of a review that read a body; taken first where that is what it needs. */
export function reviewRoutes(app: TestApp, route: MakeRoute, { submission, review }: World['own']): BodyRoute[] {
  const take = `/api/v1/submissions/${submission}/review`;
  const held = async () => {
    await app.as(app.people.reviewer).post(take);
    return {};
  };
  /** Over what the last try may have left. */
  const over = async () => {
    const { body } = await app.as(app.people.reviewer).post(take);
    const [found] = (body as { findings: { etag: string }[] }).findings;
    return { 'If-Match': found?.etag ?? '"0"' };
  };
  const at = (rest: string) => `/api/v1/reviews/${review}/${rest}`;
  const finding = { verdict: 'change', status: 'answered', level: 2, reason: '協議書尚未簽訂' };
  const plan = [{ action: 'no-such-action', owner: '民政處', dueDate: '2031-06-30' }];
  const decision = { decision: 'accept-with-plan', comment: '請依計畫辦理', plan };
  return [
    route('POST /api/v1/submissions/:id/review', 'reviewer', take, { takeOver: false, reason: '代理' }),
    route('POST /api/v1/reviews/:id/release', 'reviewer', at('release'), { reason: '請假' }, held),
    route('PUT /api/v1/reviews/:id/findings/:factor', 'reviewer', at('findings/L1'), finding, over),
    route('POST /api/v1/reviews/:id/comments/:factor', 'coordinator', at('comments/L1'), { text: '已補函號' }),
    // Refused for its action when it is whole, so that it can be tried again.
    route('POST /api/v1/reviews/:id/decision', 'reviewer', at('decision'), decision, held),
  ];
}
