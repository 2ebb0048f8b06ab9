import { EVERYBODY } from '../../platform/access/caller.js';
import { AGENCY_LEVELS } from '../../sheet/answer-sheet.js';
import { answer, BODY_REFUSALS, jsonBody, TABLE_PARAMETERS, tableAnswer, operation, parameter } from './operation.js';
import { body, choice, object, page, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const NAMED: Properties = {
  name: string(undefined, { minLength: 1, maxLength: 100 }),
  level: choice(AGENCY_LEVELS, text('中央、地方或其他。', 'Central, local or other.')),
};

export const AGENCY_SCHEMAS: Readonly<Record<string, Schema>> = {
  NewAgency: body(NAMED),
  AgencyChange: body(NAMED, ['name', 'level']),
  AgencyRecord: object({ id: ref('Id'), name: string(), level: choice(AGENCY_LEVELS), createdAt: ref('Time') }),
  AgencyRecordList: page(ref('AgencyRecord')),
  AgencyName: object({ id: ref('Id'), name: string(), level: choice(AGENCY_LEVELS) }),
  AgencyNameList: page(ref('AgencyName')),
};

const TAKEN = { 409: text('已有同名的機關（agency-exists）。', 'There is one of this name (agency-exists).') };

export const AGENCY_PATHS = {
  '/api/v1/agencies': {
    get: operation({
      id: 'listAgencies',
      tag: 'agencies',
      summary: text('列出機關', 'List agencies'),
      roles: ['administrator'],
      parameters: TABLE_PARAMETERS,
      answers: { 200: tableAnswer(text('機關，依名稱排列。', 'Agencies by name.'), ref('AgencyRecordList')) },
      refusals: [401, 403, 422, 503],
    }),
    post: operation({
      id: 'addAgency',
      tag: 'agencies',
      summary: text('新增機關', 'Add an agency'),
      description: text(
        '新增後，請以 POST /api/v1/invitations 邀請第一位彙整人。',
        'Then invite its first coordinator with POST /api/v1/invitations.',
      ),
      roles: ['administrator'],
      body: jsonBody('NewAgency', { name: '高雄縣政府', level: 'local' }),
      answers: { 201: answer(text('機關。', 'The agency.'), ref('AgencyRecord'), { headers: ['Location'] }) },
      refusals: [401, 403, 409, ...BODY_REFUSALS, 503],
      meanings: TAKEN,
    }),
  },
  '/api/v1/agencies/{id}': {
    patch: operation({
      id: 'changeAgency',
      tag: 'agencies',
      summary: text('更名或更正層級', 'Rename an agency or correct its level'),
      description: text('已提送的版本保留當時的名稱。', 'What was handed in keeps the name of that time.'),
      roles: ['administrator'],
      parameters: [parameter('Id')],
      body: jsonBody('AgencyChange', { name: '高雄市政府' }),
      answers: { 200: answer(text('機關。', 'The agency.'), ref('AgencyRecord')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: TAKEN,
    }),
  },
  '/api/v1/agency-directory': {
    get: operation({
      id: 'listAgencyNames',
      tag: 'agencies',
      summary: text('機關名錄', 'The directory of agencies'),
      description: text('供選取參與機關；只有名稱與層級。', 'To choose partners from: names and levels only.'),
      roles: EVERYBODY,
      parameters: [parameter('NamePart'), ...TABLE_PARAMETERS],
      answers: { 200: tableAnswer(text('機關，依名稱排列。', 'Agencies by name.'), ref('AgencyNameList')) },
      refusals: [401, 422, 503],
    }),
  },
};
