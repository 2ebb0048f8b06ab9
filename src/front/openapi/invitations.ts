import { ROLES } from '../../platform/database/actor.js';
import { answer, BODY_REFUSALS, jsonBody, TABLE_PARAMETERS, tableAnswer, operation, parameter } from './operation.js';
import { POST } from './own-account.js';
import { body, choice, flag, list, nullable, object, page, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const OF = text('受邀加入的機關；審查機關為 null。', 'The agency one is invited to; null for the reviewing body.');
const NAME = { minLength: 1, maxLength: 100 };
const ADDRESS = { minLength: 5, maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@.]+$' };

const SHOWN: Properties = {
  id: ref('Id'),
  agencyId: nullable(ref('Id', OF)),
  email: nullable(string(text('第一位管理員的邀請為 null。', 'null in the invitation of the first administrator.'))),
  name: nullable(string()),
  roles: list(choice(ROLES)),
  createdAt: ref('Time'),
  expiresAt: ref('Time'),
};

export const INVITATION_SCHEMAS: Readonly<Record<string, Schema>> = {
  Invitee: body({ email: string(undefined, ADDRESS), name: string(undefined, NAME) }),
  NewInvitation: body(
    {
      email: string(undefined, ADDRESS),
      name: string(undefined, NAME),
      roles: { ...(list(choice(ROLES)) as object), minItems: 1, maxItems: ROLES.length, uniqueItems: true },
      agencyId: nullable(
        ref(
          'Id',
          text(
            '管理員填；省略即審查機關。彙整人只能邀請到本機關。',
            'For administrators: the reviewing body where left out. Coordinators invite to their own agency.',
          ),
        ),
      ),
    },
    ['agencyId'],
  ),
  Invited: object({
    ...SHOWN,
    link: string(text('邀請連結，只在此顯示一次。', 'The link; told here once and kept nowhere.'), { format: 'uri' }),
    mailed: flag(text('是否已寄給受邀人。', 'Whether it is mailed to the person.')),
  }),
  OpenInvitation: object({ ...SHOWN, expired: flag() }),
  OpenInvitationList: page(ref('OpenInvitation')),
  Acceptance: body(
    {
      token: string(text('連結的最後一段。', 'The last part of the link.'), { minLength: 1, maxLength: 200 }),
      email: string(text('邀請未指定電子郵件時必填。', 'Needed where the invitation names no address.'), ADDRESS),
      name: string(undefined, NAME),
      password: string(undefined, { minLength: 10, maxLength: 200, format: 'password' }),
      ...POST,
    },
    ['email', ...Object.keys(POST)],
  ),
  Accepted: object({ id: ref('Id'), email: string(), name: string() }),
};

const WHO = ['coordinator', 'administrator'] as const;

export const INVITATION_PATHS = {
  '/api/v1/invitations': {
    get: operation({
      id: 'listInvitations',
      tag: 'invitations',
      summary: text('列出尚未接受的邀請', 'List invitations that have not been accepted'),
      roles: WHO,
      parameters: TABLE_PARAMETERS,
      answers: { 200: tableAnswer(text('邀請，新的在前。', 'Invitations, newest first.'), ref('OpenInvitationList')) },
      refusals: [401, 403, 422, 503],
    }),
    post: operation({
      id: 'invitePerson',
      tag: 'invitations',
      summary: text('邀請同仁', 'Invite a person'),
      description: text(
        '連結有效 14 天，只能使用一次。再次邀請同一個電子郵件，先前的連結即失效。',
        'The link is valid for 14 days and works once. Inviting the same address again ends the earlier link.',
      ),
      roles: WHO,
      body: jsonBody('NewInvitation', { email: 'li@kaohsiung.example', name: '李小姐', roles: ['respondent'] }),
      answers: { 201: answer(text('邀請與連結。', 'The invitation with its link.'), ref('Invited')) },
      refusals: [401, 403, 409, ...BODY_REFUSALS, 503],
      meanings: {
        409: text(
          '這個電子郵件無法受邀（cannot-be-invited）。',
          'Nobody can be invited with this address (cannot-be-invited).',
        ),
      },
    }),
  },
  '/api/v1/invitations/{id}': {
    delete: operation({
      id: 'withdrawInvitation',
      tag: 'invitations',
      summary: text('撤回邀請', 'Withdraw an invitation'),
      roles: WHO,
      parameters: [parameter('Id')],
      answers: { 204: { description: text('已撤回，連結失效。', 'Withdrawn: the link opens nothing any more.') } },
      refusals: [401, 403, 404, 409, 503],
    }),
  },
  '/api/v1/invitations/accept': {
    post: operation({
      id: 'acceptInvitation',
      tag: 'invitations',
      summary: text('接受邀請，建立帳號', 'Accept an invitation: the account is made'),
      roles: 'public',
      body: jsonBody('Acceptance', { token: 'kq3…', name: '李小姐', password: '************', seat: 'it' }),
      answers: { 201: answer(text('帳號已建立，可以登入。', 'The account is made; sign in.'), ref('Accepted')) },
      refusals: [404, 409, 410, ...BODY_REFUSALS, 429, 503],
      meanings: { 409: text('這個電子郵件已有帳號（address-taken）。', 'The address has an account (address-taken).') },
    }),
  },
};
