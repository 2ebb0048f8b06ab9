import { MEMBERS } from '../../platform/access/caller.js';
import { ROLES } from '../../platform/database/actor.js';
import { answer, BODY_REFUSALS, jsonBody, TABLE_PARAMETERS, tableAnswer, operation, parameter } from './operation.js';
import { POST } from './own-account.js';
import { body, choice, flag, list, nullable, object, page, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

const ROLE_LIST = { ...(list(choice(ROLES)) as object), minItems: 1, maxItems: ROLES.length, uniqueItems: true };
const NAME = string(undefined, { minLength: 1, maxLength: 100 });

export const PERSON_SCHEMAS: Readonly<Record<string, Schema>> = {
  Person: object({
    id: ref('Id'),
    agencyId: nullable(ref('Id', text('審查機關的人員為 null。', 'null for people of the reviewing body.'))),
    email: string(),
    name: string(),
    roles: list(choice(ROLES)),
    active: flag(text('停用的帳號不能登入。', 'Nobody signs in with an account that is not active.')),
    ...POST,
    createdAt: ref('Time'),
  }),
  PersonOfAgency: object({
    id: ref('Id'),
    agencyId: nullable(ref('Id')),
    agencyName: nullable(string(text('審查機關的人員為 null。', 'null for people of the reviewing body.'))),
    email: string(),
    name: string(),
    roles: list(choice(ROLES)),
    active: flag(),
    ...POST,
    createdAt: ref('Time'),
  }),
  PersonOfAgencyList: page(ref('PersonOfAgency')),
  PersonList: page(ref('Person')),
  PasswordLink: object({
    link: nullable(string(text('已寄給本人時為 null。', 'null where it was mailed to the person.'), { format: 'uri' })),
    email: string(),
    expiresAt: ref('Time'),
  }),
  PasswordLinkUse: body({
    token: string(text('連結的最後一段。', 'The last part of the link.'), { minLength: 1, maxLength: 200 }),
    password: string(undefined, { minLength: 10, maxLength: 200, format: 'password' }),
  }),
  PersonChange: body({ name: NAME, roles: ROLE_LIST, active: flag() }, ['name', 'roles', 'active']),
};

export const PERSON_PATHS = {
  '/api/v1/people/{id}/password-link': {
    post: operation({
      id: 'makePasswordLink',
      tag: 'people',
      summary: text('為忘記密碼的同仁產生連結', 'Make a link for whoever has forgotten a password'),
      description: text(
        '連結 24 小時內有效、只能使用一次；使用前，原來的密碼仍然有效。',
        'It is valid for 24 hours and works once; until then the present password stays valid.',
      ),
      roles: ['coordinator', 'administrator'],
      parameters: [parameter('Id')],
      answers: { 201: answer(text('連結。', 'The link.'), ref('PasswordLink')) },
      refusals: [401, 403, 404, 409, 503],
      meanings: {
        403: text('角色不符，或是自己的帳號（own-account）。', 'Not your role, or your own account (own-account).'),
        409: text('帳號已停用（account-closed）。', 'The account is closed (account-closed).'),
      },
    }),
  },
  '/api/v1/password-links/use': {
    post: operation({
      id: 'usePasswordLink',
      tag: 'people',
      summary: text('以連結設定新密碼', 'Choose a new password by a link'),
      description: text('這個帳號的所有登入隨即失效。', 'Every sign-in of the account ends.'),
      roles: 'public',
      body: jsonBody('PasswordLinkUse', { token: 'kq3…', password: '************' }),
      answers: { 204: { description: text('已設定。', 'Set.') } },
      refusals: [410, ...BODY_REFUSALS, 429, 503],
    }),
  },
  '/api/v1/people/search': {
    get: operation({
      id: 'listEverybody',
      tag: 'people',
      summary: text('在所有機關中尋找人員', 'Find people of all agencies'),
      roles: ['administrator'],
      parameters: [
        parameter('SearchText'),
        parameter('PeopleOf'),
        parameter('RoleOf'),
        parameter('ActiveOnly'),
        ...TABLE_PARAMETERS,
      ],
      answers: { 200: tableAnswer(text('人員，依姓名排列。', 'People by name.'), ref('PersonOfAgencyList')) },
      refusals: [401, 403, 422, 503],
    }),
  },
  '/api/v1/people': {
    get: operation({
      id: 'listPeople',
      tag: 'people',
      summary: text('列出人員', 'List people'),
      description: text(
        '本機關的人員；管理員預設為審查機關的人員。',
        'People of the own agency; to an administrator, of the reviewing body unless an agency is named.',
      ),
      roles: [...MEMBERS, 'administrator'],
      parameters: [parameter('PeopleOf'), ...TABLE_PARAMETERS],
      answers: { 200: tableAnswer(text('人員，依姓名排列。', 'People by name.'), ref('PersonList')) },
      refusals: [401, 403, 404, 422, 503],
    }),
  },
  '/api/v1/people/{id}': {
    patch: operation({
      id: 'changePerson',
      tag: 'people',
      summary: text('調整人員的角色、姓名或停用帳號', 'Change a person’s roles or name, or close the account'),
      description: text(
        '彙整人可調整本機關同仁，不能調整自己。停用後，該帳號的所有登入隨即失效，已填的內容保留。',
        'A coordinator changes colleagues, never the own account. Closing it ends every sign-in; what was answered stays.',
      ),
      roles: ['coordinator', 'administrator'],
      parameters: [parameter('Id')],
      body: jsonBody('PersonChange', { roles: ['respondent', 'approver'] }),
      answers: { 200: answer(text('人員。', 'The person.'), ref('Person')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: {
        403: text('角色不符，或是自己的帳號（own-account）。', 'Not your role, or your own account (own-account).'),
        409: text(
          '將沒有任何使用中的彙整人（last-coordinator）或管理員（last-administrator）。',
          'Nobody would be left as active coordinator (last-coordinator) or administrator (last-administrator).',
        ),
      },
    }),
    delete: operation({
      id: 'removePerson',
      tag: 'people',
      summary: text('移除人員', 'Remove a person'),
      description: text(
        '帳號須先停用。姓名、電子郵件與職務資料不再保留，未完成的待辦撤回；識別碼、已填的內容與稽核紀錄不變。無法復原。',
        'The account has to be closed first. Name, address and post are no longer held, and open tasks are taken back; the id, answers and the audit stay. It cannot be undone.',
      ),
      roles: ['coordinator', 'administrator'],
      parameters: [parameter('Id')],
      answers: { 204: { description: text('已移除。', 'Removed.') } },
      refusals: [401, 403, 404, 409, 503],
      meanings: {
        403: text(
          '角色不符、自己的帳號（own-account），或彙整人移除核定人（ask-administrator）。',
          'Not your role, your own account (own-account), or an approver, whom an administrator removes (ask-administrator).',
        ),
        409: text('帳號仍在使用中（account-open）。', 'The account is still in use (account-open).'),
      },
    }),
  },
};
