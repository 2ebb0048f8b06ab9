import { EVERYBODY } from '../../platform/access/caller.js';
import { SUBMISSION_STATUSES } from '../../submissions/submission.status.js';
import { MEDIAN_SCORE } from './consolidation.js';
import { answer, BODY_REFUSALS, jsonBody, TABLE_PARAMETERS, tableAnswer, operation, parameter } from './operation.js';
import { body, choice, flag, integer, list, nullable, number, object, page, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const LINE: Properties = {
  id: ref('Id'),
  assessmentId: ref('Id'),
  agencyId: ref('Id'),
  agencyName: string(),
  pilotId: ref('Id'),
  pilotTitle: string(),
  revision: integer(undefined, { minimum: 1 }),
  framework: string(),
  weightScheme: string(),
  sheetHash: ref('Hash'),
  contentHash: ref('Hash'),
  submittedAt: ref('Time'),
  status: choice(SUBMISSION_STATUSES),
  band: ref('Band'),
  bandIsAtMost: flag(),
  score: nullable(number(undefined, { minimum: 0, maximum: 100 })),
};

const DIFFERENCE = nullable(
  number(
    text(
      '自評減審定，取一位小數；尚未決定，或沒有查核任何題目時為 null。',
      'Self minus verified, to one decimal; null before the decision, and where nothing was verified.',
    ),
    { minimum: -100, maximum: 100 },
  ),
);
const SCORE = nullable(number(undefined, { minimum: 0, maximum: 100 }));
const SHARE = number(undefined, { minimum: 0, maximum: 1 });

/** All null before the decision. */
const VERIFIED: Properties = {
  verifiedBand: { anyOf: [ref('Band'), choice(['under-review']), { type: 'null' }] },
  verifiedScore: SCORE,
  difference: DIFFERENCE,
  shareVerified: nullable(SHARE),
};

export const SUBMISSION_SCHEMAS: Readonly<Record<string, Schema>> = {
  SealedAnswerList: object({
    items: list(
      object({
        factor: ref('AnswerableCode'),
        dimension: nullable(string()),
        answerStatus: choice(['answered', 'not-applicable', 'unknown', 'unanswered']),
        level: nullable(ref('Level')),
        confidence: nullable(string()),
        reason: nullable(string()),
        askWhom: nullable(string()),
        cause: nullable(string()),
        statutes: nullable(string()),
        databases: nullable(string()),
        bodies: nullable(string()),
        systems: nullable(string()),
        note: nullable(string()),
        evidence: nullable(string()),
        weight: nullable(number()),
      }),
    ),
    nextCursor: nullable(string()),
  }),
  SubmissionRequest: object({
    id: ref('Id'),
    assessmentId: ref('Id'),
    sheetHash: ref('Hash', text('核定人核定時須送回這個值。', 'The approver sends this back to sign.')),
    requestedBy: ref('Id'),
    requestedAt: ref('Time'),
    state: choice(['open', 'withdrawn', 'declined', 'signed']),
  }),
  Signature: body({ sheetHash: ref('Hash', text('您檢視過的版本。', 'Of what you looked at.')) }),
  Decline: body({ comment: string(text('退回的理由。', 'Why it is declined.'), { minLength: 1, maxLength: 4000 }) }),
  SubmissionLine: object({ ...LINE, ...VERIFIED }),
  SubmissionList: page(ref('SubmissionLine')),
  Submission: object({
    ...LINE,
    structureHash: ref('Hash'),
    wordingRevision: ref('Hash'),
    weightsHash: ref('Hash'),
    evidenceHashes: list(ref('Hash'), text('併入 contentHash。', 'Part of contentHash.')),
    requestedBy: ref('Id'),
    approvedBy: ref('Id'),
    engine: string(),
    ...VERIFIED,
    verifiedDimensions: {
      anyOf: [list(object({ code: string(), score: SCORE, difference: DIFFERENCE })), { type: 'null' }],
    },
    decidedAt: nullable(ref('Time')),
    ...MEDIAN_SCORE,
    result: ref('ScoreResult'),
    robustness: nullable(ref('Robustness', text('暫不評定時為 null。', 'null where the band is indeterminate.'))),
  }),
};

const filter = (name: string, description: ReturnType<typeof text>, schema: Schema): object => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

const FILTERS = [
  filter('status', text('狀態。', 'The status.'), choice(SUBMISSION_STATUSES)),
  filter('band', text('評等。', 'The band.'), ref('Band')),
  filter('agency', text('機關的識別碼。', 'The agency’s id.'), ref('Id')),
];

const NOTHING_OPEN = text('沒有待核定的提送申請（no-open-request）。', 'Nothing awaits a signature (no-open-request).');

export const SUBMISSION_PATHS = {
  '/api/v1/assessments/{id}/submission-request': {
    post: operation({
      id: 'requestSubmission',
      tag: 'submissions',
      summary: text('申請提送：凍結草稿，送請核定', 'Ask for the signature: freezes the draft'),
      roles: ['coordinator'],
      parameters: [parameter('Id')],
      answers: { 201: answer(text('待核定的申請。', 'The open request.'), ref('SubmissionRequest')) },
      refusals: [401, 403, 404, 409, 422, 503],
      meanings: {
        409: text('不是草稿（not-a-draft）。', 'Not a draft (not-a-draft).'),
        422: text(
          '報告所需的資料不齊，或歧見尚未說明。',
          'What a report needs is missing, or disagreements are not settled.',
        ),
      },
    }),
    delete: operation({
      id: 'withdrawSubmissionRequest',
      tag: 'submissions',
      summary: text(
        '撤回申請（彙整人），或退回並說明理由（核定人）',
        'Withdraw (coordinator), or decline with a comment (approver)',
      ),
      roles: ['coordinator', 'approver'],
      parameters: [parameter('Id')],
      body: jsonBody('Decline', { comment: 'G16 的等級請再確認。' }, false),
      answers: { 204: { description: text('已回到草稿。', 'A draft again.') } },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: { 409: NOTHING_OPEN },
    }),
  },
  '/api/v1/assessments/{id}/submissions': {
    post: operation({
      id: 'signSubmission',
      tag: 'submissions',
      summary: text('核定並提送：由第二個人封存', 'Sign: a second person seals the submission'),
      roles: ['approver'],
      parameters: [parameter('Id')],
      body: jsonBody('Signature', { sheetHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' }),
      answers: {
        201: answer(text('封存的提送。', 'The sealed submission.'), ref('Submission'), { headers: ['Location'] }),
      },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: {
        403: text(
          '角色不符，或申請人自行核定（same-person）。',
          'Not your role, or the requester signs (same-person).',
        ),
        409: text(
          '沒有待核定的申請（no-open-request），或內容與檢視時不同（changed）。',
          'Nothing to sign (no-open-request), or not what you looked at (changed).',
        ),
      },
    }),
  },
  '/api/v1/submissions': {
    get: operation({
      id: 'listSubmissions',
      tag: 'submissions',
      summary: text('列出提送', 'List submissions'),
      description: text('機關看得到自己的，審查機關看得到全部。', 'An agency sees its own, the reviewing body all.'),
      roles: EVERYBODY,
      parameters: [...TABLE_PARAMETERS, ...FILTERS],
      answers: { 200: tableAnswer(text('提送，新的在前。', 'Submissions, newest first.'), ref('SubmissionList')) },
      refusals: [401, 422, 503],
    }),
  },
  '/api/v1/submissions/{id}': {
    get: operation({
      id: 'getSubmission',
      tag: 'submissions',
      summary: text('讀取一份提送', 'Read a submission'),
      roles: EVERYBODY,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('提送。', 'The submission.'), ref('Submission')) },
      refusals: [401, 404, 503],
    }),
  },
  '/api/v1/submissions/{id}/answers': {
    get: operation({
      id: 'getSubmissionAnswers',
      tag: 'submissions',
      summary: text('讀取提送時的每題填答', 'Read every answer as it was handed in'),
      roles: EVERYBODY,
      parameters: [parameter('Id'), parameter('Format')],
      answers: {
        200: tableAnswer(
          text('依架構順序，每項因素一筆。', 'One for every factor, in framework order.'),
          ref('SealedAnswerList'),
        ),
      },
      refusals: [401, 404, 422, 503],
    }),
  },
  '/api/v1/submissions/{id}/sheet': {
    get: operation({
      id: 'getSubmissionSheet',
      tag: 'submissions',
      summary: text('讀取封存的答案表', 'Read the sealed sheet'),
      description: text(
        '回應的正是計算雜湊值的文字（RFC 8785）：其 SHA-256 即 sheetHash。',
        'The very text that was hashed (RFC 8785): its SHA-256 is the sheetHash.',
      ),
      roles: EVERYBODY,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('答案表。', 'The sheet.'), ref('AnswerSheet'), { headers: ['ETag'] }) },
      refusals: [401, 404, 503],
    }),
  },
};
