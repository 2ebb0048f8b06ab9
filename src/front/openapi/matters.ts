import { MATTER_SORTS } from '../../matters/matter-sorts.js';
import { MATTER_STEPS } from '../../matters/matter.status.js';
import { CENTRAL, EVERYBODY } from '../../platform/access/caller.js';
import { AGENCY_LEVELS, CAUSES } from '../../sheet/answer-sheet.js';
import { MATTER_KINDS } from '../../submissions/matter-key.js';
import { MATTER_STATES } from '../../submissions/matter-state.js';
import { answer, BODY_REFUSALS, jsonBody, operation, parameter, tableAnswer, TABLE_PARAMETERS } from './operation.js';
import { body, choice, integer, list, nullable, object, page, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const count = () => integer(undefined, { minimum: 0 });
const ANSWER = nullable(object({ text: string(), documentNumber: nullable(string()), date: nullable(ref('Day')) }));
const MATTER: Properties = {
  id: ref('Id'),
  kind: choice(MATTER_KINDS),
  name: string(),
  state: choice(MATTER_STATES),
  ministry: nullable(string()),
  answer: ANSWER,
  mergedInto: nullable(ref('Id', text('併入的事項。', 'The matter it was joined to.'))),
  pilots: count(),
  agencies: count(),
  factors: list(object({ factor: ref('AnswerableCode'), answers: count() })),
  causes: list(
    object({
      cause: nullable(choice(CAUSES, text('未填時為 null。', 'null where none was stated.'))),
      answers: count(),
    }),
  ),
  notedAt: ref('Time'),
  changedAt: ref('Time'),
};

export const MATTER_SCHEMAS: Readonly<Record<string, Schema>> = {
  Matter: object(MATTER),
  MatterList: page(ref('Matter')),
  MatterEvent: object({
    id: ref('Id'),
    matterId: ref('Id'),
    step: choice([...MATTER_STEPS, 'merge', 'separate']),
    fromState: choice(MATTER_STATES),
    toState: choice(MATTER_STATES),
    otherMatterId: nullable(ref('Id')),
    otherMatterName: nullable(string()),
    reason: string(),
    said: { type: 'object' },
    actorName: nullable(string()),
    at: ref('Time'),
  }),
  MatterWhole: object({
    ...MATTER,
    writtenAs: list(object({ name: string(), submissions: count() })),
    joined: list(object({ id: ref('Id'), name: string() })),
    events: list(ref('MatterEvent')),
  }),
  MatterMention: object({
    submissionId: ref('Id'),
    factor: ref('AnswerableCode'),
    cause: nullable(choice(CAUSES)),
    name: string(text('這份提送版本的寫法。', 'As this submission writes it.')),
    agencyId: ref('Id'),
    agencyName: string(),
    agencyLevel: choice(AGENCY_LEVELS),
    pilotId: ref('Id'),
    pilotTitle: string(),
    note: nullable(string(text('說明的開頭。', 'The beginning of the note.'))),
  }),
  MatterMentionList: page(ref('MatterMention')),
  NamedMatters: object({
    items: list(
      object({
        kind: choice(MATTER_KINDS),
        name: string(),
        factors: list(ref('AnswerableCode')),
        state: choice(MATTER_STATES),
        ministry: nullable(string()),
        answer: ANSWER,
        changedAt: ref('Time'),
      }),
    ),
  }),
  MatterStep: body(
    {
      step: choice(MATTER_STEPS),
      reason: string(undefined, { minLength: 1, maxLength: 2000 }),
      ministry: string(text('與 send 一起送；省略即沿用。', 'With send; the one before unless given.'), {
        minLength: 1,
        maxLength: 100,
      }),
      answer: body(
        {
          text: string(undefined, { minLength: 1, maxLength: 4000 }),
          documentNumber: nullable(string(undefined, { minLength: 1, maxLength: 100 })),
          date: nullable(ref('Day')),
        },
        ['documentNumber', 'date'],
      ),
    },
    ['ministry', 'answer'],
  ),
  JoinMatters: body({ into: ref('Id'), reason: string(undefined, { minLength: 1, maxLength: 2000 }) }),
  SeparateMatters: body({ reason: string(undefined, { minLength: 1, maxLength: 2000 }) }),
};

const filter = (name: string, description: ReturnType<typeof text>, schema: Schema): object => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

const FILTERS = [
  filter('sort', text('排序；預設為試辦案數。', 'The order; by pilots unless given.'), choice(MATTER_SORTS)),
  filter('kind', text('種類。', 'The kind.'), choice(MATTER_KINDS)),
  filter('state', text('處理情形。', 'How far it is.'), choice(MATTER_STATES)),
  filter('ministry', text('主管部會。', 'The ministry.'), string(undefined, { minLength: 1, maxLength: 100 })),
  filter('level', text('只計這個層級的機關。', 'Counts agencies of this level only.'), choice(AGENCY_LEVELS)),
  filter('name', text('名稱中的一段文字。', 'Part of the name.'), string(undefined, { minLength: 1, maxLength: 200 })),
];

const WRITE = [401, 403, 404, 409, 412, 428, 503, ...BODY_REFUSALS] as const;
const changed = (description: ReturnType<typeof text>) => ({
  200: answer(description, ref('Matter'), { headers: ['ETag'] }),
});

export const MATTER_PATHS = {
  '/api/v1/matters': {
    get: operation({
      id: 'listMatters',
      tag: 'matters',
      summary: text('待中央協處事項登錄', 'The register of matters for the centre'),
      description: text(
        '件數只計各自評最新提送的版次；同一試辦案或機關只計一次。',
        'Counts the latest revision handed in of each assessment; a pilot or an agency counts once.',
      ),
      roles: CENTRAL,
      parameters: [...TABLE_PARAMETERS, ...FILTERS],
      answers: { 200: tableAnswer(text('事項。', 'The matters.'), ref('MatterList')) },
      refusals: [401, 403, 422, 503],
    }),
  },
  '/api/v1/matters/{id}': {
    get: operation({
      id: 'getMatter',
      tag: 'matters',
      summary: text('一個事項', 'One matter'),
      roles: CENTRAL,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('事項。', 'The matter.'), ref('MatterWhole'), { headers: ['ETag'] }) },
      refusals: [401, 403, 404, 503],
    }),
  },
  '/api/v1/matters/{id}/mentions': {
    get: operation({
      id: 'getMatterMentions',
      tag: 'matters',
      summary: text('哪些試辦案提到這個事項', 'Which pilots stand behind a matter'),
      roles: CENTRAL,
      parameters: [parameter('Id'), ...TABLE_PARAMETERS],
      answers: { 200: tableAnswer(text('依機關排列。', 'By agency.'), ref('MatterMentionList')) },
      refusals: [401, 403, 404, 422, 503],
    }),
  },
  '/api/v1/matters/{id}/steps': {
    post: operation({
      id: 'takeMatterStep',
      tag: 'matters',
      summary: text('更新處理情形', 'Take a matter one step further'),
      roles: ['reviewer'],
      parameters: [parameter('Id'), parameter('IfMatch')],
      body: jsonBody('MatterStep', { step: 'send', reason: '多縣市提報', ministry: '內政部' }),
      answers: changed(text('更新後的事項。', 'The matter as it is now.')),
      refusals: WRITE,
    }),
  },
  '/api/v1/matters/{id}/joined-to': {
    put: operation({
      id: 'joinMatters',
      tag: 'matters',
      summary: text('與另一事項合併：兩者其實是同一件', 'Say that a matter is the same as another one'),
      roles: ['reviewer'],
      parameters: [parameter('Id'), parameter('IfMatch')],
      body: jsonBody('JoinMatters'),
      answers: changed(text('已併入的事項。', 'The matter that was joined.')),
      refusals: WRITE,
    }),
    delete: operation({
      id: 'separateMatters',
      tag: 'matters',
      summary: text('取消合併', 'Say that it is not, after all'),
      roles: ['reviewer'],
      parameters: [parameter('Id'), parameter('IfMatch')],
      body: jsonBody('SeparateMatters'),
      answers: changed(text('分開後的事項。', 'The matter by itself again.')),
      refusals: WRITE,
    }),
  },
  '/api/v1/submissions/{id}/matters': {
    get: operation({
      id: 'getNamedMatters',
      tag: 'matters',
      summary: text('這份提送版本向中央反映的事項與回復', 'What a submission asked the centre, and what became of it'),
      roles: EVERYBODY,
      parameters: [parameter('Id'), parameter('Format')],
      answers: { 200: tableAnswer(text('事項。', 'The matters.'), ref('NamedMatters')) },
      refusals: [401, 404, 422, 503],
    }),
  },
};
