import { MEMBERS } from '../../platform/access/caller.js';
import { SEATS } from '../../sheet/answer-sheet.js';
import { answer, BODY_REFUSALS, jsonBody, TABLE_PARAMETERS, tableAnswer, operation, parameter } from './operation.js';
import { body, choice, flag, integer, list, nullable, object, page, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

const STATES = ['open', 'done', 'withdrawn'];
const colleague = object({ id: ref('Id'), name: string() });
const DUE = text('請於此日前填答。', 'Until when it is to be answered.');
const SEAT = text('任一位擔任此職務的同仁填答即可。', 'Anybody in this seat may answer it.');
const NAMED = text('尚未使用本服務者的姓名。', 'Somebody who does not use this service yet, by name.');
const QUESTION = { minLength: 1, maxLength: 2000 };

export const TASK_SCHEMAS: Readonly<Record<string, Schema>> = {
  Task: object({
    id: ref('Id'),
    assessmentId: ref('Id'),
    pilotId: ref('Id'),
    pilotTitle: string(),
    factor: ref('AnswerableCode'),
    kind: choice(
      ['answer', 'ask'],
      text('answer 為彙整人分派，ask 為同仁請教。', 'answer: assigned by a coordinator; ask: asked by a colleague.'),
    ),
    assignee: nullable(colleague),
    seat: nullable(choice(SEATS, SEAT)),
    named: nullable(string(NAMED)),
    question: nullable(string()),
    dueOn: nullable(ref('CalendarDay', DUE)),
    overdue: flag(text('已過期限而尚未完成。', 'Open, and past its due date.')),
    state: choice(STATES),
    askedBy: colleague,
    createdAt: ref('Time'),
    doneBy: nullable(colleague),
    doneAt: nullable(ref('Time', text('完成或收回的時間。', 'When it was done or taken back.'))),
  }),
  TaskList: page(ref('Task')),
  Assignment: {
    ...(body(
      {
        factors: { ...(list(ref('AnswerableCode')) as object), minItems: 1, maxItems: 100 },
        assigneeId: ref('Id'),
        seat: choice(SEATS, SEAT),
        named: string(NAMED, { minLength: 1, maxLength: 100 }),
        dueOn: nullable(ref('CalendarDay', DUE)),
        question: nullable(string(undefined, QUESTION)),
      },
      ['assigneeId', 'seat', 'named', 'dueOn', 'question'],
    ) as object),
    oneOf: [{ required: ['assigneeId'] }, { required: ['seat'] }, { required: ['named'] }],
  },
  HandOver: body({ assigneeId: ref('Id', text('接手的同仁。', 'Who takes it over.')) }),
  HandOverAll: body({
    from: ref(
      'Id',
      text('原承辦的同仁；本人或由彙整人代為轉交。', 'Whose tasks: one’s own, or anybody’s for a coordinator.'),
    ),
    assigneeId: ref('Id', text('接手的同仁。', 'Who takes them over.')),
  }),
  HandedOver: object({ handedOver: integer(text('轉交的件數。', 'How many went over.'), { minimum: 0 }) }),
};

const CLOSED = text('已經完成或收回（task-closed）。', 'Done or taken back already (task-closed).');
const COLLEAGUES = text(
  '角色不符，或是其他同仁的待辦（not-yours）。',
  'Not your role, or a colleague’s task (not-yours).',
);
const ID = '6f1c7d0e-3f0b-4c56-9a55-0d7f6c1b2a33';

export const TASK_PATHS = {
  '/api/v1/tasks': {
    get: operation({
      id: 'listTasks',
      tag: 'tasks',
      summary: text('列出自己的待辦', 'List one’s own open tasks'),
      description: text(
        '指派給本人的，以及指派給本人職務而還沒有人填答的。',
        'Those for the caller, and those for the caller’s seat that nobody has answered yet.',
      ),
      roles: MEMBERS,
      parameters: TABLE_PARAMETERS,
      answers: { 200: tableAnswer(text('待辦，期限近的在前。', 'Tasks, what is due first first.'), ref('TaskList')) },
      refusals: [401, 403, 422, 503],
    }),
  },
  '/api/v1/tasks/hand-over': {
    post: operation({
      id: 'handOverAllTasks',
      tag: 'tasks',
      summary: text('轉交一個人所有未完成的待辦', 'Hand over everything open that somebody has'),
      description: text('已填的答案不變。', 'What was answered stays.'),
      roles: MEMBERS,
      body: jsonBody('HandOverAll', { from: ID, assigneeId: ID }),
      answers: { 200: answer(text('已轉交。', 'Handed over.'), ref('HandedOver')) },
      refusals: [401, 403, ...BODY_REFUSALS, 503],
      meanings: { 403: COLLEAGUES },
    }),
  },
  '/api/v1/tasks/{id}/hand-over': {
    post: operation({
      id: 'handOverTask',
      tag: 'tasks',
      summary: text('轉交一項待辦', 'Hand over a task'),
      description: text(
        '接手者若已有同一項待辦，這一項即收回。',
        'Where the colleague has the same task already, this one is taken back.',
      ),
      roles: MEMBERS,
      parameters: [parameter('Id')],
      body: jsonBody('HandOver', { assigneeId: ID }),
      answers: { 200: answer(text('轉交後的待辦。', 'The task as it stands now.'), ref('Task')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: { 403: COLLEAGUES, 409: CLOSED },
    }),
  },
  '/api/v1/tasks/{id}': {
    delete: operation({
      id: 'withdrawTask',
      tag: 'tasks',
      summary: text('收回一項待辦', 'Take a task back'),
      roles: ['coordinator'],
      parameters: [parameter('Id')],
      answers: { 204: { description: text('已收回。', 'Taken back.') } },
      refusals: [401, 403, 404, 409, 503],
      meanings: { 409: text('已經填答完成（task-done）。', 'It has been answered (task-done).') },
    }),
  },
  '/api/v1/assessments/{id}/tasks': {
    get: operation({
      id: 'listAssessmentTasks',
      tag: 'tasks',
      summary: text('列出一份自評的所有待辦', 'List all tasks of an assessment'),
      roles: MEMBERS,
      parameters: [
        parameter('Id'),
        ...TABLE_PARAMETERS,
        {
          name: 'state',
          in: 'query',
          required: false,
          description: text('狀態。', 'The state.'),
          schema: choice(STATES),
        },
      ],
      answers: { 200: tableAnswer(text('依架構的次序。', 'In the order of the framework.'), ref('TaskList')) },
      refusals: [401, 403, 404, 422, 503],
    }),
    post: operation({
      id: 'assignTasks',
      tag: 'tasks',
      summary: text('分派：由誰填答哪些因素', 'Assign: who answers which factors'),
      description: text(
        '人員、職務、姓名擇一。重複分派不會重複建立，只更新期限與說明。',
        'To exactly one person, seat or name. Assigned again, only the due date and the question change.',
      ),
      roles: ['coordinator'],
      parameters: [parameter('Id')],
      body: jsonBody('Assignment', { factors: ['L1', 'L2'], seat: 'legal', dueOn: '2026-12-18' }),
      answers: { 201: answer(text('現有的待辦。', 'The tasks that stand now.'), ref('TaskList')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: { 409: text('不是草稿（not-a-draft）。', 'Not a draft (not-a-draft).') },
    }),
  },
};
