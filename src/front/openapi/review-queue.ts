import { CENTRAL } from '../../platform/access/caller.js';
import { VERDICTS } from '../../reviews/finding.js';
import { HOLDERS, QUEUE_SORTS, QUEUE_STATES } from '../../reviews/queue.js';
import { AGENCY_LEVELS } from '../../sheet/answer-sheet.js';
import { OCCASIONS } from '../../assessments/assessment.status.js';
import { SUBMISSION_STATUSES } from '../../submissions/submission.status.js';
import { EVIDENCE_BYTES } from './evidence.js';
import { answer, headers, operation, parameter, TABLE_PARAMETERS, tableAnswer } from './operation.js';
import { choice, flag, integer, list, nullable, number, object, page, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

const SCORE = nullable(number(undefined, { minimum: 0, maximum: 100 }));

const COUNT = integer(undefined, { minimum: 0 });

const REASON = object(
  {
    code: choice([
      'not-applicable',
      'high-without-evidence',
      'above-comparable',
      'above-respondents',
      'risen',
      'low-confidence',
      'contradiction',
    ]),
    n: integer(text('可比較的提送件數。', 'How many comparable submissions there are.'), { minimum: 5 }),
    median: nullable(ref('Level', text('較低中位數；不可顯示時為 null。', 'The lower median; null where hidden.'))),
    isFar: flag(text('高出兩級以上。', 'Two levels above or more.')),
    from: ref('Level', text('前一版的等級。', 'The level in the revision before.')),
    rule: string(text('矛盾規則的代碼。', 'The id of the contradiction rule.')),
    other: ref('AnswerableCode', text('與哪一項矛盾。', 'What it contradicts.')),
    detail: string(text('規則的說明。', 'The rule in words.')),
  },
  ['n', 'median', 'isFar', 'from', 'rule', 'other', 'detail'],
);

export const REVIEW_QUEUE_SCHEMAS: Readonly<Record<string, Schema>> = {
  QueueLine: object({
    id: ref('Id'),
    submissionId: ref('Id'),
    agencyId: ref('Id'),
    agencyName: string(),
    agencyLevel: choice(AGENCY_LEVELS),
    pilotTitle: string(),
    revision: integer(undefined, { minimum: 1 }),
    assessedIn: string(text('評估時點（年月）。', 'The month that was assessed.'), { pattern: '^\\d{4}-\\d{2}$' }),
    occasion: nullable(
      choice(OCCASIONS, text('再次評估的時機；首次評估為 null。', 'Why it was assessed again; null the first time.')),
    ),
    status: choice(SUBMISSION_STATUSES),
    openedAt: ref('Time', text('提送的時間。', 'When it was handed in.')),
    ageDays: integer(text('提送至今的整日數。', 'Whole days since.'), { minimum: 0 }),
    holder: nullable(ref('Id')),
    holderName: nullable(string()),
    heldSince: nullable(ref('Time')),
    answered: integer(
      text('機關已回復、待審查人處理的題數。', 'Factors with a reply that waits for the reviewing body.'),
      { minimum: 0 },
    ),
    decidedAt: nullable(ref('Time')),
    band: ref('Band'),
    bandIsAtMost: flag(),
    score: SCORE,
    verifiedBand: { anyOf: [ref('Band'), choice(['under-review']), { type: 'null' }] },
    verifiedScore: SCORE,
    shareVerified: nullable(
      number(text('已查核的權重。', 'Share of the weight verified.'), { minimum: 0, maximum: 1 }),
    ),
    difference: nullable(
      number(text('自評減審定；沒有查核任何權重時為 null。', 'Self less verified; null where nothing was verified.'), {
        minimum: -100,
        maximum: 100,
      }),
    ),
  }),
  Queue: page(ref('QueueLine')),
  ReviewPoints: object({
    claims: object({
      high: COUNT,
      evidenced: COUNT,
      byFew: integer(text('填答不到三人。', 'Answered by fewer than three people.'), { minimum: 0 }),
    }),
    items: list(
      object({
        id: string(),
        name: string(),
        question: string(),
        factors: list(ref('AnswerableCode', text('適用本案的因素。', 'Factors that apply.'))),
        inPlace: integer(text('第 3 級以上。', 'At level 3 or above.'), { minimum: 0 }),
        evidenced: COUNT,
        verified: COUNT,
      }),
    ),
  }),
  TriageItem: object({
    factor: ref('AnswerableCode'),
    status: ref('AnswerStatus'),
    level: nullable(ref('Level')),
    confidence: nullable(choice(['high', 'medium', 'low'])),
    weight: number(undefined, { minimum: 0, maximum: 1 }),
    overRating: integer(text('可能高估的等級數。', 'How many levels it is likely too high.'), {
      minimum: 0,
      maximum: 4,
    }),
    basis: nullable(choice(['comparable', 'respondents', 'no-evidence'])),
    urgency: number(text('weight × overRating；清單依此排序。', 'weight × overRating: what the list is ordered by.')),
    verdict: choice(VERDICTS, text('審查人目前的認定。', 'What the reviewer has found so far.')),
    reasons: list(REASON),
  }),
  ReviewFactor: object({
    factor: ref('AnswerableCode'),
    status: ref('AnswerStatus'),
    level: nullable(ref('Level')),
    confidence: nullable(choice(['high', 'medium', 'low'])),
    weight: number(undefined, { minimum: 0, maximum: 1 }),
    evidenceCount: integer(undefined, { minimum: 0 }),
    respondents: integer(text('填答等級的人數。', 'How many gave a level.'), { minimum: 0 }),
    respondentMedian: nullable(ref('Level', text('五人以上才顯示。', 'Shown from five on.'))),
    comparable: nullable(object({ n: integer(undefined, { minimum: 5 }), median: ref('Level') })),
    overRating: integer(undefined, { minimum: 0, maximum: 4 }),
    basis: nullable(choice(['comparable', 'respondents', 'no-evidence'])),
    urgency: number(),
    reasons: list(REASON),
    finding: nullable(ref('ReviewFinding')),
    earlier: list(
      object({
        submissionId: ref('Id'),
        revision: integer(undefined, { minimum: 1 }),
        isFormer: flag(text('屬於先前的評估。', 'Of a former assessment.')),
        submittedAt: ref('Time'),
        reviewStatus: choice(SUBMISSION_STATUSES),
        status: ref('AnswerStatus'),
        level: nullable(ref('Level')),
        verdict: nullable(choice(VERDICTS)),
        verifiedStatus: nullable(ref('AnswerStatus')),
        verifiedLevel: nullable(ref('Level')),
        reason: nullable(string()),
      }),
      text(
        '同一機關就同一試辦案先前所填，新的在前。',
        'What the same agency answered before of the same pilot, newest first.',
      ),
    ),
  }),
  Triage: object({ items: list(ref('TriageItem')) }),
};

const filter = (name: string, description: ReturnType<typeof text>, schema: Schema): object => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

const FILTERS = [
  filter(
    'state',
    text(
      '狀態；open（預設）＝待審查與審查中；answered＝其中機關已回復者。',
      'The state; open, the default: waiting or in review; answered: of these, with a reply.',
    ),
    choice(QUEUE_STATES),
  ),
  filter('holder', text('由誰接案。', 'Who has it.'), choice(HOLDERS)),
  filter('level', text('政府層級。', 'Level of government.'), choice(AGENCY_LEVELS)),
  filter('band', text('自評評等。', 'The self-assessed band.'), ref('Band')),
  filter(
    'search',
    text('機關名稱或試辦案名稱中的一段文字。', 'Part of the agency’s name or the pilot’s title.'),
    string(undefined, { minLength: 1, maxLength: 100 }),
  ),
  filter(
    'sort',
    text(
      '排序：age（預設）最早提送者在前、newest 最新者在前、agency、band 評等高者在前、difference 差距大者在前。',
      'The order: age, the default, oldest first; newest; agency; band, readiest first; difference, most over-rated first.',
    ),
    choice(QUEUE_SORTS),
  ),
];

export const REVIEW_QUEUE_PATHS = {
  '/api/v1/reviews': {
    get: operation({
      id: 'listReviews',
      tag: 'reviews',
      summary: text('審查案件清單', 'The queue of submissions'),
      roles: CENTRAL,
      parameters: [...TABLE_PARAMETERS, ...FILTERS],
      answers: { 200: tableAnswer(text('一頁案件。', 'A page of the queue.'), ref('Queue')) },
      refusals: [401, 403, 422, 503],
    }),
  },
  '/api/v1/reviews/{id}/triage': {
    get: operation({
      id: 'readTriage',
      tag: 'reviews',
      summary: text('優先查核清單：先看哪幾項，為什麼', 'What to look at first, and why'),
      roles: CENTRAL,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('依急迫程度排列。', 'Most urgent first.'), ref('Triage')) },
      refusals: [401, 403, 404, 503],
    }),
  },
  '/api/v1/reviews/{id}/points': {
    get: operation({
      id: 'readReviewPoints',
      tag: 'reviews',
      summary: text(
        '審查重點：中央想知道的事，各由哪些填答說明',
        'What the centre wants to know, and which answers say it',
      ),
      roles: CENTRAL,
      parameters: [parameter('Id')],
      answers: {
        200: answer(
          text('各項重點與高等級填答的憑據。', 'Each point, and what high answers rest on.'),
          ref('ReviewPoints'),
        ),
      },
      refusals: [401, 403, 404, 503],
    }),
  },
  '/api/v1/reviews/{id}/factors/{factor}': {
    get: operation({
      id: 'readReviewFactor',
      tag: 'reviews',
      summary: text(
        '一項因素：所填、認定、同類中位數與先前所填',
        'One factor: answer, finding, comparable median, and what was answered before',
      ),
      roles: CENTRAL,
      parameters: [parameter('Id'), parameter('Factor')],
      answers: { 200: answer(text('這一項因素。', 'The factor.'), ref('ReviewFactor')) },
      refusals: [401, 403, 404, 503],
    }),
  },
  '/api/v1/reviews/{id}/evidence': {
    get: operation({
      id: 'readReviewFiles',
      tag: 'reviews',
      summary: text('隨這一版封存的佐證檔案', 'The files this revision was sealed with'),
      roles: CENTRAL,
      parameters: [parameter('Id'), ...TABLE_PARAMETERS],
      answers: { 200: tableAnswer(text('一頁檔案。', 'A page of files.'), ref('EvidenceList')) },
      refusals: [401, 403, 404, 422, 503],
    }),
  },
  '/api/v1/reviews/{id}/evidence/{evidenceId}': {
    get: operation({
      id: 'readReviewFile',
      tag: 'reviews',
      summary: text('下載一份佐證檔案；下載會留下稽核紀錄', 'One file; that it was read is recorded'),
      roles: CENTRAL,
      parameters: [parameter('Id'), parameter('EvidenceId'), parameter('IfNoneMatchKnown')],
      answers: {
        200: {
          description: text('檔案內容。', 'The file.'),
          headers: headers(['ETag', 'Content-Disposition']),
          content: EVIDENCE_BYTES,
        },
        304: { description: text('與您已有的相同。', 'The same as the copy you have.'), headers: headers(['ETag']) },
      },
      refusals: [401, 403, 404, 503],
    }),
  },
};
