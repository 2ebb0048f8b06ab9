import { AGENCY_LEVELS } from '../../sheet/answer-sheet.js';
import { answer, BODY_REFUSALS, jsonBody, TABLE_PARAMETERS, tableAnswer, operation, parameter } from './operation.js';
import { body, choice, nullable, object, page, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const LONG = { minLength: 1, maxLength: 2000 };

const ASKED: Properties = {
  name: string(text('缺少的機關。', 'The agency that is missing.'), { minLength: 1, maxLength: 100 }),
  level: nullable(choice(AGENCY_LEVELS)),
  contactEmail: nullable(string(text('該機關的聯絡人。', 'Whom to ask there.'), { minLength: 5, maxLength: 254 })),
  reason: nullable(string(undefined, LONG)),
};

const SHOWN: Properties = {
  id: ref('Id'),
  agencyId: ref('Id', text('提出申請的機關。', 'The agency that asks.')),
  requestedBy: ref('Id'),
  ...ASKED,
  createdAt: ref('Time'),
  state: choice(['open', 'created', 'declined']),
  decidedAt: nullable(ref('Time')),
  comment: nullable(string()),
  createdAgencyId: nullable(ref('Id')),
};

export const AGENCY_REQUEST_SCHEMAS: Readonly<Record<string, Schema>> = {
  NewAgencyRequest: body(ASKED, ['level', 'contactEmail', 'reason']),
  AgencyRequest: object(SHOWN),
  AgencyRequestList: page(ref('AgencyRequest')),
  AgencyRequestDecision: body(
    {
      decision: choice(['create', 'decline']),
      comment: nullable(string(text('不予新增時必填。', 'Needed to decline.'), LONG)),
      level: nullable(choice(AGENCY_LEVELS, text('申請未填時必填。', 'Needed where the request says none.'))),
      coordinator: ref('Invitee', text('新增時必填：第一位彙整人。', 'Needed to create: the first coordinator.')),
    },
    ['comment', 'level', 'coordinator'],
  ),
  DecidedAgencyRequest: object({ ...SHOWN, invitation: nullable(ref('Invited')) }),
};

export const AGENCY_REQUEST_PATHS = {
  '/api/v1/agency-requests': {
    get: operation({
      id: 'listAgencyRequests',
      tag: 'agencies',
      summary: text('列出新增機關的申請', 'List requests for agencies'),
      description: text(
        '彙整人看到本機關的；管理員看到全部。',
        'A coordinator sees the own agency’s, administrators all.',
      ),
      roles: ['coordinator', 'administrator'],
      parameters: TABLE_PARAMETERS,
      answers: { 200: tableAnswer(text('申請，新的在前。', 'Requests, newest first.'), ref('AgencyRequestList')) },
      refusals: [401, 403, 422, 503],
    }),
    post: operation({
      id: 'askForAgency',
      tag: 'agencies',
      summary: text('申請新增機關', 'Ask for an agency that is missing'),
      roles: ['coordinator'],
      body: jsonBody('NewAgencyRequest', { name: '地政事務所', level: 'local', reason: '一併試辦' }),
      answers: { 201: answer(text('申請。', 'The request.'), ref('AgencyRequest')) },
      refusals: [401, 403, 409, ...BODY_REFUSALS, 503],
      meanings: { 409: text('已有同名的機關（agency-exists）。', 'There is one of this name (agency-exists).') },
    }),
  },
  '/api/v1/agency-requests/{id}/decision': {
    post: operation({
      id: 'decideAgencyRequest',
      tag: 'agencies',
      summary: text('處理新增機關的申請', 'Decide a request for an agency'),
      description: text(
        '同意時，機關與第一位彙整人的邀請一併建立。',
        'Where it is granted, the agency and its first coordinator’s invitation are made together.',
      ),
      roles: ['administrator'],
      parameters: [parameter('Id')],
      body: jsonBody('AgencyRequestDecision', {
        decision: 'create',
        coordinator: { email: 'office@land.example', name: '王主任' },
      }),
      answers: { 200: answer(text('申請與邀請連結。', 'The request, with the link.'), ref('DecidedAgencyRequest')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: {
        409: text(
          '已處理過（decided-already），或名稱、電子郵件已有人使用。',
          'Decided already (decided-already), or the name or the address is taken.',
        ),
      },
    }),
  },
};
