import { EVERYBODY } from '../../platform/access/caller.js';
import { AGENCY_LEVELS } from '../../sheet/answer-sheet.js';
import { answer, BODY_REFUSALS, jsonBody, TABLE_PARAMETERS, tableAnswer, operation, parameter } from './operation.js';
import { body, choice, flag, integer, list, object, page, ref, string } from './schema.js';
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
  AgencyImport: object({
    applied: flag(text('是否已寫入。', 'Whether it was written.')),
    added: list(ref('AgencyImportLine'), text('將新增或已新增的機關。', 'What is, or would be, added.')),
    existing: list(ref('AgencyImportLine'), text('已有的機關，不變更。', 'There already; left as they are.')),
  }),
  AgencyImportLine: object({
    line: integer(text('檔案中的行。', 'The line of the file.'), { minimum: 2 }),
    name: string(),
    level: choice(AGENCY_LEVELS),
    isInvited: flag(text('是否一併邀請第一位彙整人。', 'Whether a first coordinator is invited with it.')),
  }),
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
      parameters: [parameter('NamePart'), parameter('LevelOf'), ...TABLE_PARAMETERS],
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
  '/api/v1/agencies/import': {
    post: operation({
      id: 'importAgencies',
      tag: 'agencies',
      summary: text('以清單新增機關', 'Add agencies from a list'),
      description: text(
        'CSV（UTF-8，逗號、分號或定位字元分隔），第一行為欄位名稱：機關名稱、層級、彙整人姓名、彙整人電子郵件。未帶 apply 時只回報將新增的機關，不寫入。任何一行有誤，全部不寫入；pointer 為 /行/欄。',
        'A CSV file (UTF-8; commas, semicolons or tabs) with the headings name, level, coordinator name, coordinator e-mail. Without apply nothing is written. Where one line is faulty nothing is written at all; pointers are /line/column.',
      ),
      roles: ['administrator'],
      parameters: [parameter('ApplyNew')],
      body: { required: true, content: { 'text/csv': { schema: { type: 'string' } } } },
      answers: { 200: answer(text('機關。', 'The agencies.'), ref('AgencyImport')) },
      refusals: [401, 403, 413, 415, 422, 503],
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
