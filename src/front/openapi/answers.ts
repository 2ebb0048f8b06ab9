import type { UserRole } from '../../platform/database/actor.js';
import { MEMBERS } from '../../platform/access/caller.js';
import type { Sentence } from '../../platform/http/app-error.js';
import { AUTHOR } from './consolidation.js';
import { answer, BODY_REFUSALS, jsonBody, TABLE_PARAMETERS, tableAnswer, operation, parameter } from './operation.js';
import { flag, integer, list, nullable, object, page, ref } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { ANSWER_CONTENT } from './sheet-schemas.js';
import { text } from './text.js';

const STORED: Properties = {
  factor: ref('AnswerableCode'),
  ...ANSWER_CONTENT,
  etag: ref('ETag', text('寫入時放在 If-Match。', 'Goes into If-Match when you write.')),
  updatedAt: nullable(ref('Time', text('從未填答則為 null。', 'null where nobody answered yet.'))),
};
const CARRIED_OVER: Properties = {
  carriedOver: flag(
    text(
      '沿用前一次評估的答案，還沒有人重新檢視；否則不列。',
      'Taken over from the former assessment and not written anew since; absent otherwise.',
    ),
  ),
};
const OPTIONAL = Object.keys(ANSWER_CONTENT).filter((name) => name !== 'status');

const WITH_RESPONDENTS: Properties = { ...STORED, ...CARRIED_OVER, respondents: list(ref('Respondent')) };

export const ANSWER_SCHEMAS: Readonly<Record<string, Schema>> = {
  OwnAnswer: object(
    {
      ...STORED,
      ...AUTHOR,
      released: flag(text('是否已提供給彙整人。', 'Whether the coordinator may read it.')),
    },
    OPTIONAL,
  ),
  OwnAnswerList: page(ref('OwnAnswer')),
  WrittenAnswer: object(WITH_RESPONDENTS, [...OPTIONAL, 'respondents', 'carriedOver']),
  Answer: object(
    {
      ...WITH_RESPONDENTS,
      agreement: nullable(
        ref('CoordinatorAgreement', text('沒有人個別填答則為 null。', 'null where nobody answered alone.')),
      ),
    },
    [...OPTIONAL, 'respondents', 'carriedOver'],
  ),
  AnswerList: page(ref('Answer')),
  CoordinatorAgreement: object({
    n: integer(text('個別填答的人數。', 'How many answered alone.'), { minimum: 0 }),
    released: integer(text('其中已提供給彙整人的。', 'How many of them were released.'), { minimum: 0 }),
    median: nullable(
      ref(
        'Level',
        text(
          '未提供給彙整人的有 3 人以上，或全部都已提供，才顯示。',
          'Shown where three or more are not released, or all are.',
        ),
      ),
    ),
    wide: nullable(
      flag(text('相差是否達兩級；3 人以上才顯示。', 'Whether they are two levels or more apart; from three on.')),
    ),
    range: nullable(
      integer(text('最高與最低之差；5 人以上才顯示。', 'Highest minus lowest; from five on.'), {
        minimum: 0,
        maximum: 4,
      }),
    ),
  }),
};

const WRITE = text(
  '本文為答案表的一項，不含 factor 與 respondents；{"status": "unanswered"} 即清除。第一次填答附 If-None-Match: *，其後附 If-Match。',
  'The body is an item of answers without factor and respondents; {"status": "unanswered"} clears. If-None-Match: * for a first answer, If-Match afterwards.',
);

interface Kind {
  readonly path: string;
  readonly noun: string;
  readonly list: string;
  readonly item: string;
  readonly written: string;
  readonly writers: readonly UserRole[];
  readonly words: { readonly list: Sentence; readonly one: Sentence; readonly put: Sentence; readonly who: Sentence };
}

const collection = ({ noun, list: schema, words }: Kind): object => ({
  get: operation({
    id: `list${noun}s`,
    tag: 'answers',
    summary: words.list,
    description: words.who,
    roles: MEMBERS,
    parameters: [parameter('Id'), ...TABLE_PARAMETERS],
    answers: {
      200: tableAnswer(text('依架構順序，每項因素一筆。', 'One for every factor, in framework order.'), ref(schema)),
    },
    refusals: [401, 403, 404, 422, 503],
  }),
});

const single = ({ noun, item, written, writers, words }: Kind): object => ({
  get: operation({
    id: `get${noun}`,
    tag: 'answers',
    summary: words.one,
    roles: MEMBERS,
    parameters: [parameter('Id'), parameter('Factor')],
    answers: { 200: answer(text('填答。', 'The answer.'), ref(item), { headers: ['ETag'] }) },
    refusals: [401, 403, 404, 503],
  }),
  put: operation({
    id: `put${noun}`,
    tag: 'answers',
    summary: words.put,
    description: WRITE,
    roles: writers,
    parameters: [parameter('Id'), parameter('Factor'), parameter('IfMatch'), parameter('IfNoneMatch')],
    body: jsonBody('AnswerContent', { level: 3, confidence: 'medium', note: '已由法制單位書面確認。' }),
    answers: { 200: answer(text('寫入後的填答。', 'What stands now.'), ref(written), { headers: ['ETag'] }) },
    refusals: [401, 403, 404, 409, 412, ...BODY_REFUSALS, 428, 503],
    meanings: {
      409: text('已送請核定或已提送（not-a-draft）。', 'It awaits its signature or has been submitted (not-a-draft).'),
    },
  }),
});

const CONSOLIDATED: Kind = {
  path: '/api/v1/assessments/{id}/answers',
  noun: 'Answer',
  list: 'AnswerList',
  item: 'Answer',
  written: 'WrittenAnswer',
  writers: ['coordinator'],
  words: {
    list: text('列出機關彙整的填答', 'List the agency’s consolidated answers'),
    one: text('讀取一項彙整的填答', 'Read one consolidated answer'),
    put: text('寫入一項彙整的填答', 'Write one consolidated answer'),
    who: text('一致程度依人數決定顯示多少。', 'How much is shown of agreement depends on how many answered.'),
  },
};

const OWN: Kind = {
  path: '/api/v1/assessments/{id}/own-answers',
  noun: 'OwnAnswer',
  list: 'OwnAnswerList',
  item: 'OwnAnswer',
  written: 'OwnAnswer',
  writers: MEMBERS,
  words: {
    list: text('列出我自己的填答', 'List my own answers'),
    one: text('讀取我自己的一項填答', 'Read one answer of my own'),
    put: text('寫入我自己的一項填答', 'Write one answer of my own'),
    who: text(
      '其他人在這裡都讀不到；提供給彙整人的見 consolidation。',
      'Nobody else reads them here; what is released stands in the consolidation.',
    ),
  },
};

export const ANSWER_PATHS: Readonly<Record<string, object>> = Object.fromEntries(
  [CONSOLIDATED, OWN].flatMap((kind) => [
    [kind.path, collection(kind)],
    [`${kind.path}/{factor}`, single(kind)],
  ]),
);
