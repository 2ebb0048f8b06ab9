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

/** Refused as stale when it is whole, so that it can be tried again. */
export function planRoutes(route: MakeRoute, { planned, agreed }: World['own']): BodyRoute[] {
  const path = `/api/v1/submissions/${planned}/plan/${agreed}`;
  const update = { state: 'blocked', date: '2009-09-01', note: '尚待函釋', evidence: '府民戶字第 1 號' };
  return [
    route('PUT /api/v1/submissions/:id/plan/:actionId', 'coordinator', path, update, async () => ({
      'If-Match': '"0"',
    })),
  ];
}
