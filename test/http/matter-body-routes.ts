import type { TestApp } from '../support/app.js';
import type { PersonName } from '../support/people.js';
import type { BodyRoute } from './body-routes.js';
import type { AgencyIds } from './world.js';

export const MATTER_ROUTES = [
  'POST /api/v1/matters/:id/steps',
  'PUT /api/v1/matters/:id/joined-to',
  'DELETE /api/v1/matters/:id/joined-to',
] as const;

type MakeRoute = (
  name: string,
  by: PersonName,
  path: string,
  valid: object,
  prepare: () => Promise<Record<string, string>>,
) => BodyRoute;

/** Part of body-routes.ts: the register of matters for the centre. */
export function matterRoutes(
  app: TestApp,
  route: MakeRoute,
  { matter, matterToJoin, joinedMatter }: AgencyIds,
): BodyRoute[] {
  const reviewer = () => app.as(app.people.reviewer);
  const at = (id: string) => `/api/v1/matters/${id}`;
  const asStands = (id: string) => async (): Promise<Record<string, string>> => {
    const { headers } = await reviewer().get(at(id));
    return { 'If-Match': headers['etag']! };
  };
  const joined = async () => {
    const seen = await asStands(joinedMatter)();
    const body = { into: matter, reason: '同一件' };
    await reviewer()
      .put(`${at(joinedMatter)}/joined-to`)
      .set(seen)
      .send(body);
    return asStands(joinedMatter)();
  };
  const [step, join, separate] = MATTER_ROUTES;
  const answer = { text: '同意試辦', documentNumber: '台內戶字第 1 號', date: '2026-10-01' };
  return [
    route(
      step,
      'reviewer',
      `${at(matter)}/steps`,
      { step: 'send', reason: '多縣市提報', ministry: '內政部', answer },
      asStands(matter),
    ),
    route(
      join,
      'reviewer',
      `${at(matterToJoin)}/joined-to`,
      { into: matterToJoin, reason: '同一部法律' },
      asStands(matterToJoin),
    ),
    route(separate, 'reviewer', `${at(joinedMatter)}/joined-to`, { reason: '不是同一件' }, joined),
  ];
}
