import type { TestApp } from '../support/app.js';
import { aPilot, aSheet } from '../support/builders.js';
import { PASSWORD } from '../support/people.js';
import type { PersonName } from '../support/people.js';
import type { World } from './world.js';

/** A route with a body, asked by somebody who may, for a thing that is there, with what it needs to be judged. */
export interface BodyRoute {
  readonly name: string;
  readonly method: 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly by: PersonName;
  readonly valid: Readonly<Record<string, unknown>>;
  /** Brings things into the state in which a body is judged, and gives the headers it takes. */
  readonly prepare: () => Promise<Record<string, string>>;
}

/** Every route that reads a body, by name. */
export const BODY_ROUTES = [
  'POST /api/v1/auth/tokens',
  'POST /api/v1/scores',
  'POST /api/v1/pilots',
  'PATCH /api/v1/pilots/:id',
  'POST /api/v1/assessments',
  'PUT /api/v1/assessments/:id/answers/:factor',
  'PUT /api/v1/assessments/:id/own-answers/:factor',
  'PUT /api/v1/assessments/:id/own-answers/:factor/release',
  'DELETE /api/v1/assessments/:id/submission-request',
  'POST /api/v1/assessments/:id/submissions',
  'POST /api/v1/submissions/:id/reports',
];

/** The same with what it takes to ask them. */
export function bodyRoutes(app: TestApp, { own }: World): readonly BodyRoute[] {
  const { coordinator } = app.people;
  const nothing = async () => ({});
  const assessment = (id: string, rest: string) => `/api/v1/assessments/${id}/${rest}`;
  const asStands = (path: string) => async (): Promise<Record<string, string>> => {
    const { headers } = await app.as(coordinator).get(path);
    return { 'If-Match': headers['etag']! };
  };
  const waiting = async () => {
    await app.as(coordinator).post(assessment(own.requested, 'submission-request'));
    return {};
  };
  const route = (name: string, by: PersonName, path: string, valid: object, prepare = nothing) => {
    const method = name.split(' ')[0]!.toLowerCase() as BodyRoute['method'];
    return { name, method, by, path, valid: valid as BodyRoute['valid'], prepare };
  };
  const pilot = `/api/v1/pilots/${own.pilot}`;
  const [answer, ownAnswer] = [assessment(own.draft, 'answers/L1'), assessment(own.draft, 'own-answers/L1')];
  const level = { level: 3, confidence: 'high', note: '已查證', names: [{ kind: 'statute', name: '戶籍法' }] };
  return [
    route('POST /api/v1/auth/tokens', 'coordinator', '/api/v1/auth/tokens', {
      email: 'never@thesame.example',
      password: PASSWORD,
    }),
    route('POST /api/v1/scores', 'reviewer', '/api/v1/scores', aSheet()),
    route('POST /api/v1/pilots', 'coordinator', '/api/v1/pilots', aPilot()),
    route('PATCH /api/v1/pilots/:id', 'coordinator', pilot, aPilot(), asStands(pilot)),
    route('POST /api/v1/assessments', 'coordinator', '/api/v1/assessments', { sheet: aSheet(), assessedAt: '2009-09' }),
    route('PUT /api/v1/assessments/:id/answers/:factor', 'coordinator', answer, level, asStands(answer)),
    route('PUT /api/v1/assessments/:id/own-answers/:factor', 'coordinator', ownAnswer, level, asStands(ownAnswer)),
    route(
      'PUT /api/v1/assessments/:id/own-answers/:factor/release',
      'coordinator',
      `${ownAnswer}/release`,
      { released: true },
      async () => {
        await app.as(coordinator).put(ownAnswer).set('If-None-Match', '*').send(level);
        return {};
      },
    ),
    route(
      'DELETE /api/v1/assessments/:id/submission-request',
      'approver',
      assessment(own.requested, 'submission-request'),
      { comment: '請補函釋' },
      waiting,
    ),
    route(
      'POST /api/v1/assessments/:id/submissions',
      'approver',
      assessment(own.requested, 'submissions'),
      { sheetHash: '0'.repeat(64) },
      waiting,
    ),
    route('POST /api/v1/submissions/:id/reports', 'reviewer', `/api/v1/submissions/${own.submission}/reports`, {
      format: 'html',
      locale: 'en',
    }),
  ];
}

/** Routes that write without reading a body. */
export const WITHOUT_BODY = [
  'DELETE /api/v1/auth/tokens/current',
  'POST /api/v1/assessments/:id/submission-request',
  'POST /api/v1/assessments/:id/revisions',
] as const;

/** Sends a body as bytes, as the route's person. */
export async function send(app: TestApp, route: BodyRoute, body: string | Buffer, type = 'application/json') {
  const headers = await route.prepare();
  const asked = app.as(app.people[route.by])[route.method](route.path).set(headers).set('Content-Type', type);
  return asked.serialize((sent: unknown) => sent as string).send(body as string);
}
