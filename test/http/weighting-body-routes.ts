import type { TestApp } from '../support/app.js';
import type { PersonName } from '../support/people.js';
import type { BodyRoute } from './body-routes.js';
import { aClosedPanel, CONSISTENT } from './weighting-desk.js';
import type { World } from './world.js';

type MakeRoute = (
  name: string,
  by: PersonName,
  path: string,
  valid: object,
  prepare?: () => Promise<Record<string, string>>,
) => BodyRoute;

/** Routes of the reviewing body's own weights that read a body. */
export function weightingRoutes(route: MakeRoute, app: TestApp, { panel, expertToken }: World['own']): BodyRoute[] {
  const at = (rest: string) => `/api/v1/panels/${panel}${rest}`;
  const place = (rest: string) => `/api/v1/panel-places/${expertToken}/${rest}`;
  const described = { title: '權重專家小組', slug: 'panel-2026', question: '請依經驗判斷。', dueOn: '2026-12-18' };
  const opinion = { judgements: CONSISTENT, points: { L1: 5 } };
  const closed = { id: '' };
  const publication = route('POST /api/v1/panels/:id/publication', 'administrator', '', {
    names: { 'zh-TW': '專家權重', en: 'Expert weights' },
  });
  return [
    route('POST /api/v1/panels', 'administrator', '/api/v1/panels', described),
    route('PATCH /api/v1/panels/:id', 'administrator', at(''), described),
    route('POST /api/v1/panels/:id/steps', 'administrator', at('/steps'), { step: 'close' }),
    route('POST /api/v1/panels/:id/experts', 'administrator', at('/experts'), {
      name: '王教授',
      organisation: '公共行政學系',
      email: 'wang@university.example',
    }),
    {
      ...publication,
      get path() {
        return `/api/v1/panels/${closed.id}/publication`;
      },
      prepare: async () => {
        closed.id = await aClosedPanel(app);
        return {};
      },
    },
    route('POST /api/v1/weight-scheme-choices', 'administrator', '/api/v1/weight-scheme-choices', {
      weightScheme: 'evidence',
      reason: '沿用',
    }),
    route('PUT /api/v1/panel-places/:token/opinion', 'reviewer', place('opinion'), opinion),
    route('POST /api/v1/panel-places/:token/trial', 'reviewer', place('trial'), opinion),
  ];
}
