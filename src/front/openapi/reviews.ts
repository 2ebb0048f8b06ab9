import { EVERYBODY } from '../../platform/access/caller.js';
import { VERDICTS, VERIFIABLE } from '../../reviews/finding.js';
import { DECISIONS } from '../../reviews/review.status.js';
import { SUBMISSION_STATUSES } from '../../submissions/submission.status.js';
import { answer, BODY_REFUSALS, jsonBody, operation, parameter } from './operation.js';
import { body, choice, flag, integer, list, nullable, number, object, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const WORDS = { minLength: 1, maxLength: 4000 };
const score = nullable(number(undefined, { minimum: 0, maximum: 100 }));
const difference = nullable(number(undefined, { minimum: -100, maximum: 100 }));
const share = nullable(number(undefined, { minimum: 0, maximum: 1 }));
const STEPS = ['open', 'take', 'take-over', 'release', 'supersede', ...DECISIONS, 'rewrite'] as const;
const STATUS = choice(SUBMISSION_STATUSES, text('審查進度。', 'Where the review stands.'));

const LINE: Properties = {
  id: ref('Id'),
  submissionId: ref('Id'),
  assessmentId: ref('Id'),
  agencyId: ref('Id'),
  status: STATUS,
  openedAt: ref('Time', text('提送的時間。', 'When it was handed in.')),
  holder: nullable(ref('Id', text('接案的審查人。', 'The reviewer who has it.'))),
  heldSince: nullable(ref('Time')),
  decidedBy: nullable(ref('Id')),
  decidedAt: nullable(ref('Time')),
  comment: nullable(string(text('決定的說明。', 'What was said with the decision.'))),
};

const VERIFIED = object({
  score,
  band: { anyOf: [ref('Band'), choice(['under-review'])] },
  shareVerified: share,
  gateFactorsLeft: list(ref('FactorCode'), text('尚未查核的先決條件因素。', 'Gate factors nobody has verified yet.')),
  difference: object({
    overall: difference,
    dimensions: list(object({ code: ref('DimensionCode'), difference })),
  }),
  result: ref('ScoreResult'),
});

export const REVIEW_SCHEMAS: Readonly<Record<string, Schema>> = {
  ReviewLine: object(LINE),
  Review: object({
    ...LINE,
    agencyName: string(),
    pilotId: ref('Id'),
    pilotTitle: string(),
    revision: integer(undefined, { minimum: 1 }),
    self: object({ score, band: ref('Band'), bandIsAtMost: flag() }),
    verified: nullable(VERIFIED),
    findings: list(
      ref('ReviewFinding'),
      text('機關在決定前只看得到詢問。', 'Until it is decided the agency is shown questions only.'),
    ),
    comments: list(ref('ReviewComment')),
    turns: list(
      object({ factor: ref('AnswerableCode'), turn: choice(['agency', 'centre']) }),
      text(
        '往來意見輪到哪一方處理；沒有列出的不必處理。',
        'Whose turn it is with what was written; nothing waits where none is listed.',
      ),
    ),
    plan: list(ref('AgreedAction')),
    events: list(
      ref('ReviewEvent'),
      text('辦理經過，舊的在前；機關看不到。', 'The steps, oldest first; none for the agency.'),
    ),
    earlier: list(
      object({
        id: ref('Id'),
        submissionId: ref('Id'),
        assessmentId: ref('Id'),
        revision: integer(undefined, { minimum: 1 }),
        submittedAt: ref('Time'),
        status: STATUS,
      }),
      text(
        '同一機關就同一試辦案先前提送的審查，新的在前；含先前評估的。',
        'Reviews of what the same agency handed in before of the same pilot, newest first; of former assessments too.',
      ),
    ),
  }),
  ReviewEvent: object({
    step: choice(STEPS),
    statusFrom: nullable(STATUS),
    statusTo: STATUS,
    reason: nullable(
      string(text('理由；改寫認定時為原認定的理由。', 'Why; of a rewrite that of the finding written over.')),
    ),
    overwritten: nullable(
      object({
        factor: ref('AnswerableCode'),
        verdict: choice(VERDICTS),
        status: nullable(ref('AnswerStatus')),
        level: nullable(ref('Level')),
        foundBy: ref('Id'),
        foundAt: ref('Time'),
      }),
    ),
    by: nullable(ref('Id')),
    at: ref('Time'),
  }),
  ReviewFinding: object({
    factor: ref('AnswerableCode'),
    verdict: choice(VERDICTS),
    status: nullable(ref('AnswerStatus', text('查核後的狀態。', 'As verified.'))),
    level: nullable(ref('Level')),
    reason: nullable(string()),
    foundBy: ref('Id'),
    foundAt: ref('Time'),
    etag: ref('ETag'),
  }),
  ReviewComment: object({
    id: ref('Id'),
    reviewId: ref(
      'Id',
      text('屬於哪一件審查；前幾版的也列出。', 'Of which review; those of earlier revisions are listed too.'),
    ),
    factor: ref('AnswerableCode'),
    side: choice(['centre', 'agency']),
    text: string(),
    writtenBy: ref('Id'),
    writtenAt: ref('Time'),
  }),
  AgreedAction: object({ id: ref('Id'), action: string(), owner: string(), dueDate: ref('CalendarDay') }),
  Take: body(
    {
      takeOver: nullable(flag(text('由您接手別人的案件。', 'Continue in the place of whoever has it.'))),
      reason: nullable(string(text('接手時必填。', 'Required to take over.'), WORDS)),
    },
    ['takeOver', 'reason'],
  ),
  ReleaseReview: body({ reason: nullable(string(undefined, WORDS)) }, ['reason']),
  GivenFinding: body(
    {
      verdict: choice(
        VERDICTS,
        text(
          'confirm 確認（不適用則為認可）、change 更正（不適用則為不予認可）、ask 詢問、none 收回。',
          'confirm (of a not-applicable: accept), change (reject), ask, or none to take the finding back.',
        ),
      ),
      status: nullable(choice(VERIFIABLE)),
      level: nullable(ref('Level')),
      reason: nullable(string(text('更正與詢問必填。', 'Required to change or to ask.'), WORDS)),
    },
    ['status', 'level', 'reason'],
  ),
  GivenComment: body({ text: string(undefined, WORDS) }),
  GivenDecision: body(
    {
      decision: choice(DECISIONS),
      comment: string(undefined, WORDS),
      plan: nullable({
        ...(list(
          body({
            action: string(),
            owner: string(undefined, { minLength: 1, maxLength: 200 }),
            dueDate: ref('CalendarDay'),
          }),
          text(
            '附改善計畫通過時必填；每一項未具備的先決條件至少一項行動。',
            'With accept-with-plan: at least one action for every prerequisite that is not met.',
          ),
        ) as object),
        maxItems: 100,
      }),
    },
    ['plan'],
  ),
};

const HELD = text(
  '不在您手上（not-held），或已經審查完畢、由較新版次取代（review-closed）。',
  'Not in your hands (not-held), or decided or replaced by a newer revision (review-closed).',
);
const CHANGED = text('案件的現況。', 'The review as it stands now.');

export const REVIEW_PATHS = {
  '/api/v1/submissions/{id}/review': {
    get: operation({
      id: 'getSubmissionReview',
      tag: 'reviews',
      summary: text('一份提送的審查', 'The review of a submission'),
      roles: EVERYBODY,
      parameters: [parameter('Id')],
      answers: { 200: answer(CHANGED, ref('Review')) },
      refusals: [401, 404, 503],
    }),
    post: operation({
      id: 'takeReview',
      tag: 'reviews',
      summary: text('接案審查，或說明理由後接手', 'Take a submission for review, or take it over with a reason'),
      roles: ['reviewer'],
      parameters: [parameter('Id')],
      body: jsonBody('Take', {}, false),
      answers: { 201: answer(CHANGED, ref('Review')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: {
        409: text(
          '已由其他審查人接案（taken），或已結束（review-closed）。',
          'Another reviewer has it (taken), or it is closed (review-closed).',
        ),
      },
    }),
  },
  '/api/v1/reviews/{id}': {
    get: operation({
      id: 'getReview',
      tag: 'reviews',
      summary: text('讀取一件審查', 'Read a review'),
      roles: EVERYBODY,
      parameters: [parameter('Id')],
      answers: { 200: answer(CHANGED, ref('Review')) },
      refusals: [401, 404, 503],
    }),
  },
  '/api/v1/reviews/{id}/release': {
    post: operation({
      id: 'releaseReview',
      tag: 'reviews',
      summary: text('放回待審', 'Put a review back into the queue'),
      description: text('已作的查核意見保留。', 'What was found stays.'),
      roles: ['reviewer'],
      parameters: [parameter('Id')],
      body: jsonBody('ReleaseReview', {}, false),
      answers: { 200: answer(CHANGED, ref('ReviewLine')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: { 409: HELD },
    }),
  },
  '/api/v1/reviews/{id}/findings/{factor}': {
    put: operation({
      id: 'putFinding',
      tag: 'reviews',
      summary: text('確認、更正或詢問一項因素', 'Confirm, change or question one answer'),
      description: text(
        '第一次認定不必附 If-Match；已有認定時必附，只蓋過您看到的那一版。被改寫的認定與理由留在辦理經過。',
        'A first finding goes without If-Match. Where there is one already it is required, and only the version you saw is written over; what it said and why is kept among the steps.',
      ),
      roles: ['reviewer'],
      parameters: [parameter('Id'), parameter('Factor'), parameter('IfMatchPilot')],
      body: jsonBody('GivenFinding', { verdict: 'change', level: 2, reason: '協議書尚未簽訂。' }),
      answers: { 200: answer(text('查核意見。', 'The finding.'), ref('ReviewFinding'), { headers: ['ETag'] }) },
      refusals: [401, 403, 404, 409, 412, ...BODY_REFUSALS, 428, 503],
      meanings: { 409: HELD },
    }),
  },
  '/api/v1/reviews/{id}/comments/{factor}': {
    post: operation({
      id: 'addReviewComment',
      tag: 'reviews',
      summary: text('就一項因素提問或回復', 'Ask or answer about one factor'),
      roles: ['reviewer', 'coordinator', 'approver'],
      parameters: [parameter('Id'), parameter('Factor')],
      body: jsonBody('GivenComment', { text: '請補同意函的文號。' }),
      answers: { 201: answer(text('已寫下。', 'Written.'), ref('ReviewComment')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: { 409: HELD },
    }),
  },
  '/api/v1/reviews/{id}/decision': {
    post: operation({
      id: 'decideReview',
      tag: 'reviews',
      summary: text('通過、附改善計畫通過，或退回補正', 'Accept, accept with a plan, or return'),
      description: text(
        '退回會開啟機關的下一版。決定後不能再變更。',
        'A return opens the agency’s next revision. A decision cannot be changed.',
      ),
      roles: ['reviewer'],
      parameters: [parameter('Id')],
      body: jsonBody('GivenDecision', { decision: 'return', comment: 'G25 的責任歸屬請補協議。' }),
      answers: { 200: answer(CHANGED, ref('Review')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: { 409: HELD },
    }),
  },
};
