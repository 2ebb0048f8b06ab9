import { EVERYBODY } from '../../platform/access/caller.js';
import { answer, BODY_REFUSALS, jsonBody, TABLE_PARAMETERS, tableAnswer, operation, parameter } from './operation.js';
import { body, list, nullable, object, page, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { PILOT_CIRCUMSTANCES } from './sheet-schemas.js';
import { text } from './text.js';

const NAME = { minLength: 1, maxLength: 200 };

const FIELDS: Properties = {
  title: string(text('試辦案名稱。', 'What the pilot is called.'), NAME),
  ...PILOT_CIRCUMSTANCES,
  track: ref('Track', text('預設 whole。', 'whole where left out.')),
  leadUnit: nullable(string(text('主政單位。', 'The lead unit.'), { minLength: 1, maxLength: 500 })),
  summary: string(undefined, { minLength: 1, maxLength: 4000 }),
  serviceItem: nullable(string(text('服務項目。', 'The service item.'), NAME)),
  dueOn: nullable(
    ref('CalendarDay', text('請各機關於此日前完成自評。', 'Until when the agencies are to have assessed it.')),
  ),
  partners: { ...(list(ref('NewPartner')) as object), maxItems: 200 },
};
const NEEDED = ['title', ...Object.keys(PILOT_CIRCUMSTANCES)];
const NAMES = Object.keys(FIELDS);

export const PILOT_SCHEMAS: Readonly<Record<string, Schema>> = {
  NewPilot: body(
    FIELDS,
    NAMES.filter((name) => !NEEDED.includes(name)),
  ),
  PilotChange: body(FIELDS, NAMES),
  NewPartner: body(
    {
      name: string(undefined, NAME),
      agencyId: ref('Id', text('填入後該機關即可讀取。', 'Where given, that agency may read the pilot.')),
    },
    ['agencyId'],
  ),
  Pilot: object({
    id: ref('Id'),
    leadAgencyId: ref('Id'),
    ...FIELDS,
    summary: string(),
    partners: list(object({ name: string(), agencyId: nullable(ref('Id')) })),
    createdAt: ref('Time'),
    updatedAt: ref('Time'),
    etag: ref('ETag'),
  }),
  PilotList: page(ref('Pilot')),
};

const EXAMPLE = {
  title: '戶籍異動一處申辦',
  direction: 'bottom-up',
  integrationModel: 'chain',
  exchangeFrequency: 'frequent',
  partners: [{ name: '地政事務所' }],
};

export const PILOT_PATHS = {
  '/api/v1/pilots': {
    get: operation({
      id: 'listPilots',
      tag: 'pilots',
      summary: text('列出試辦案', 'List pilots'),
      description: text(
        '機關看得到自己主政或受邀的；審查機關在其中有自評提送後才看得到。',
        'An agency sees those it leads or is invited to; the reviewing body, once an assessment of it is submitted.',
      ),
      roles: EVERYBODY,
      parameters: TABLE_PARAMETERS,
      answers: { 200: tableAnswer(text('試辦案，新的在前。', 'Pilots, newest first.'), ref('PilotList')) },
      refusals: [401, 422, 503],
    }),
    post: operation({
      id: 'openPilot',
      tag: 'pilots',
      summary: text('建立試辦案', 'Open a pilot'),
      roles: ['coordinator'],
      body: jsonBody('NewPilot', EXAMPLE),
      answers: { 201: answer(text('試辦案。', 'The pilot.'), ref('Pilot'), { headers: ['Location', 'ETag'] }) },
      refusals: [401, 403, ...BODY_REFUSALS, 503],
    }),
  },
  '/api/v1/pilots/{id}': {
    get: operation({
      id: 'getPilot',
      tag: 'pilots',
      summary: text('讀取試辦案', 'Read a pilot'),
      roles: EVERYBODY,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('試辦案。', 'The pilot.'), ref('Pilot'), { headers: ['ETag'] }) },
      refusals: [401, 404, 503],
    }),
    patch: operation({
      id: 'changePilot',
      tag: 'pilots',
      summary: text('修改試辦案', 'Change a pilot'),
      description: text('只改送出的欄位；由主政機關修改。', 'Changes the members sent; only the lead agency may.'),
      roles: ['coordinator'],
      parameters: [parameter('Id'), parameter('IfMatchPilot')],
      body: jsonBody('PilotChange', { leadUnit: '計畫處' }),
      answers: { 200: answer(text('試辦案。', 'The pilot.'), ref('Pilot'), { headers: ['ETag'] }) },
      refusals: [401, 403, 404, 412, ...BODY_REFUSALS, 503],
      meanings: {
        403: text(
          '角色不符，或不是主政機關（not-the-lead）。',
          'Not your role, or not the lead agency (not-the-lead).',
        ),
      },
    }),
  },
};
