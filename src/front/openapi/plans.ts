import { CENTRAL, EVERYBODY } from '../../platform/access/caller.js';
import { PLAN_STATES } from '../../plans/plan.status.js';
import { SUBMISSION_STATUSES } from '../../submissions/submission.status.js';
import { answer, BODY_REFUSALS, jsonBody, operation, parameter, TABLE_PARAMETERS, tableAnswer } from './operation.js';
import { body, choice, flag, integer, list, nullable, object, page, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { GATES } from './shared-schemas.js';
import { text } from './text.js';

const STATE = choice(
  PLAN_STATES,
  text(
    '辦理情形；dropped 為不再辦理，須經審查機關確認才不列為逾期。',
    'How far it is; dropped counts as overdue until the reviewing body has confirmed it.',
  ),
);
const CONFIRMED = flag(text('審查機關已確認完成或不再辦理。', 'The reviewing body agrees that it is done or dropped.'));
const OVERDUE = flag(text('期限已過而未完成。', 'Past its day and not done.'));

const ACTION: Properties = {
  id: ref('Id', text('這一項議定行動。', 'The agreed action.')),
  action: string(text('行動目錄的代碼。', 'Its id in the catalogue.')),
  owner: string(),
  dueDate: ref('CalendarDay'),
  state: STATE,
  confirmed: CONFIRMED,
};
const FOLLOWED: Properties = {
  ...ACTION,
  updates: list(ref('PlanUpdate'), text('依回報先後。', 'As they were written.')),
  etag: ref('ETag', text('更新時放在 If-Match。', 'Goes into If-Match when you update.')),
};

export const PLAN_SCHEMAS: Readonly<Record<string, Schema>> = {
  PlanUpdate: object({
    number: integer(undefined, { minimum: 1 }),
    state: STATE,
    side: choice(['centre', 'agency'], text('由誰回報。', 'Who says so.')),
    date: ref('CalendarDay', text('自何時起。', 'Since when.')),
    note: nullable(string()),
    evidence: nullable(string(text('文號或佐證所在。', 'A document number, or where the evidence is kept.'))),
    writtenBy: ref('Id'),
    writtenAt: ref('Time'),
  }),
  FollowedAction: object(FOLLOWED),
  AgreedPlan: object({
    submissionId: ref('Id'),
    agencyId: ref('Id'),
    agencyName: string(),
    pilotId: ref('Id'),
    pilotTitle: string(),
    decision: nullable(choice(SUBMISSION_STATUSES, text('尚未決定則為 null。', 'null until it is decided.'))),
    actions: list(
      object({
        ...FOLLOWED,
        title: string(),
        gates: list(choice(GATES), text('有助於補足哪些先決條件。', 'The prerequisites that it helps to meet.')),
        overdue: OVERDUE,
      }),
      text('未議定計畫時為空。', 'Empty where nothing was agreed.'),
    ),
  }),
  NewPlanUpdate: body(
    {
      state: STATE,
      date: nullable(ref('CalendarDay', text('未填為今天；不能是未來。', 'Today where left out; never later.'))),
      note: nullable(
        string(text('遇有困難、不再辦理或重新辦理時必填。', 'Required where blocked, dropped or taken up again.'), {
          minLength: 1,
          maxLength: 4000,
        }),
      ),
      evidence: nullable(string(undefined, { minLength: 1, maxLength: 500 })),
    },
    ['date', 'note', 'evidence'],
  ),
  PlanLine: object({
    ...ACTION,
    submissionId: ref('Id'),
    agencyId: ref('Id'),
    agencyName: string(),
    pilotId: ref('Id'),
    pilotTitle: string(),
    title: string(),
    overdue: OVERDUE,
    confirmedBy: nullable(string(text('由誰確認；未確認則為 null。', 'Who confirmed it; null where nobody has.'))),
    date: nullable(
      ref('CalendarDay', text('最近一次回報所說的情形自何時起。', 'Since when it is as the last update says.')),
    ),
    note: nullable(string()),
    evidence: nullable(string(text('最近一次提供的佐證。', 'As it was given last.'))),
  }),
  PlanList: page(ref('PlanLine')),
};

const filter = (name: string, description: ReturnType<typeof text>, schema: Schema) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

export const PLAN_PATHS = {
  '/api/v1/plans': {
    get: operation({
      id: 'listPlans',
      tag: 'reviews',
      summary: text('各機關議定的改善計畫', 'Agreed actions of every agency'),
      description: text('逾期者在前，其次依機關與期限。', 'Overdue ones first, then by agency and day.'),
      roles: CENTRAL,
      parameters: [
        ...TABLE_PARAMETERS,
        filter('overdue', text('只列逾期者，或只列未逾期者。', 'Overdue ones only, or only the others.'), flag()),
        filter(
          'waiting',
          text(
            '只列機關已回報完成或不再辦理、待審查機關確認者，或只列其餘。',
            'Only what is reported done or dropped and not yet confirmed, or only the others.',
          ),
          flag(),
        ),
        filter('state', text('辦理情形。', 'How far it is.'), choice(PLAN_STATES)),
        filter('agency', text('機關。', 'The agency.'), ref('Id')),
      ],
      answers: { 200: tableAnswer(text('一頁行動。', 'A page of actions.'), ref('PlanList')) },
      refusals: [401, 403, 422, 503],
    }),
  },
  '/api/v1/submissions/{id}/plan': {
    get: operation({
      id: 'getPlan',
      tag: 'reviews',
      summary: text('讀取議定的改善計畫與辦理情形', 'The agreed plan and how far it is'),
      roles: EVERYBODY,
      parameters: [parameter('Id'), parameter('Format')],
      answers: { 200: tableAnswer(text('計畫。', 'The plan.'), ref('AgreedPlan')) },
      refusals: [401, 404, 422, 503],
    }),
  },
  '/api/v1/submissions/{id}/plan/{actionId}': {
    put: operation({
      id: 'updatePlan',
      tag: 'reviews',
      summary: text('回報一項行動的辦理情形', 'Report how far an action is'),
      description: text(
        '彙整人回報；審查人就已完成或不再辦理者予以確認（同一狀態），或附理由改回辦理中（under-way）。先前的回報都會保留。',
        'The coordinator reports. A reviewer confirms what is reported done or dropped by giving the same state, or opens it again with under-way and a note. Every earlier update is kept.',
      ),
      roles: ['coordinator', 'reviewer'],
      parameters: [parameter('Id'), parameter('ActionId'), parameter('IfMatch')],
      body: jsonBody('NewPlanUpdate', { state: 'done', date: '2026-09-30', evidence: '府民戶字第 1150001234 號' }),
      answers: { 200: answer(text('更新後的行動。', 'The action now.'), ref('FollowedAction'), { headers: ['ETag'] }) },
      refusals: [401, 403, 404, 409, 412, ...BODY_REFUSALS, 428, 503],
      meanings: {
        409: text(
          '審查機關已確認（confirmed），或機關尚未回報完成（not-finished）。',
          'The reviewing body has confirmed it (confirmed), or the agency has not reported it finished (not-finished).',
        ),
      },
    }),
  },
};
