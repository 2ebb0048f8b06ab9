import { MEMBERS } from '../../platform/access/caller.js';
import { SEATS } from '../../sheet/answer-sheet.js';
import { answer, BODY_REFUSALS, jsonBody, operation, parameter } from './operation.js';
import { body, choice, flag, integer, list, nullable, number, object, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const score = nullable(number(undefined, { minimum: 0, maximum: 100 }));

/** The score over the medians, wherever it stands beside a score. */
export const MEDIAN_SCORE: Properties = {
  medianScore: nullable(
    number(text('只以可顯示中位數的因素計算。', 'Over the factors whose median may be shown, and no others.'), {
      minimum: 0,
      maximum: 100,
    }),
  ),
  medianScoreBeside: nullable(
    number(text('彙整填答在同一批因素上的分數。', 'Of the consolidated answers to the same factors.'), {
      minimum: 0,
      maximum: 100,
    }),
  ),
  medianFactors: list(ref('FactorCode')),
};

/** What is kept of whoever gave an own answer, as the profile was when it was written. */
export const AUTHOR: Properties = {
  seat: nullable(choice(SEATS)),
  post: nullable(string(text('職稱。', 'The post.'))),
  inPostSince: nullable(string(undefined, { pattern: '^\\d{4}-\\d{2}$' })),
};

const FACTOR = object({
  factor: ref('AnswerableCode'),
  status: ref('AnswerStatus'),
  level: nullable(ref('Level')),
  confidence: nullable(ref('Confidence')),
  note: nullable(string()),
  agreement: nullable(ref('CoordinatorAgreement')),
  needsNote: flag(text('相差達兩級，或高於中位數。', 'Two levels apart, or above the median.')),
  unsettled: nullable(choice(['disagreement-unsettled', 'above-median-unexplained'])),
  flags: list(choice(['above-median'])),
  released: list(ref('ReleasedAnswer'), text('只給彙整人。', 'For coordinators only.')),
});

const FINDING = object(
  {
    code: choice([
      'high-without-evidence',
      'high-with-low-confidence',
      'contradiction',
      'one-level',
      'not-applicable-share',
      'many-unknowns',
      'gate-unanswered',
      'carried-over',
    ]),
    factors: list(ref('FactorCode')),
    weight: number(text('這些因素占全部權重的比例。', 'Share of the whole weight.'), { minimum: 0, maximum: 1 }),
    dimension: ref('DimensionCode'),
    gate: ref('GateId'),
    rule: string(text('矛盾規則的識別碼。', 'Id of the contradiction.')),
    detail: string(text('給人看的一句話。', 'One sentence for a person.')),
  },
  ['dimension', 'gate', 'rule'],
);

const STEP = object({
  factor: ref('FactorCode'),
  from: nullable(ref('Level', text('null 表示須先填答。', 'null where it has to be answered first.'))),
  to: ref('Level'),
});

const CHANGE: Schema = {
  oneOf: [
    object({
      kind: choice(['levers']),
      target: ref('BandId'),
      steps: list(STEP),
      score: number(),
      band: ref('Band'),
    }),
    object({
      kind: choice(['too-many']),
      target: ref('BandId'),
      needed: integer(),
      gate: nullable(ref('GateId')),
      factors: list(ref('FactorCode')),
    }),
    object({ kind: choice(['none']), reason: choice(['highest-band', 'answer-more', 'item-unsuited']) }),
  ],
};

export const CONSOLIDATION_SCHEMAS: Readonly<Record<string, Schema>> = {
  Release: body({ released: flag(text('是否提供給彙整人。', 'Whether the coordinator may read it.')) }),
  ReleasedAnswer: object({ ...AUTHOR, level: nullable(ref('Level')), status: ref('AnswerStatus') }),
  Consolidation: object({
    score,
    ...MEDIAN_SCORE,
    unsettled: integer(text('尚待說明的因素數。', 'How many factors are still to be settled.'), { minimum: 0 }),
    heard: object({
      seats: list(object({ seat: nullable(choice(SEATS)), people: integer(undefined, { minimum: 1 }) })),
      partners: list(object({ name: string(), answered: flag() })),
    }),
    missing: object({ seats: list(choice(SEATS)), partners: list(string()) }),
    factors: list(ref('ConsolidationFactor'), text('尚待說明的在前。', 'What is unsettled comes first.')),
  }),
  ConsolidationFactor: FACTOR,
  Look: object({
    state: choice(['draft', 'submission-requested', 'submitted']),
    revision: integer(undefined, { minimum: 1 }),
    ready: flag(text('現在可否申請提送。', 'Whether a signature could be asked for now.')),
    result: ref('ScoreResult'),
    ...MEDIAN_SCORE,
    change: ref('VerdictChange', text('什麼會改變評等。', 'What would change the verdict.')),
    findings: list(ref('QualityFinding'), text('權重大的在前；都不阻擋。', 'Heaviest first; none of them blocks.')),
    missing: list(ref('Fault'), text('報告還缺的資料。', 'What a report still needs.')),
    unsettled: list(ref('Fault'), text('尚待說明的歧見。', 'What is not settled yet.')),
  }),
  QualityFinding: FINDING,
  VerdictChange: CHANGE,
};

export const CONSOLIDATION_PATHS = {
  '/api/v1/assessments/{id}/own-answers/{factor}/release': {
    put: operation({
      id: 'releaseOwnAnswer',
      tag: 'answers',
      summary: text('把我自己的一項填答提供給彙整人，或收回', 'Release one answer of my own, or take it back'),
      roles: MEMBERS,
      parameters: [parameter('Id'), parameter('Factor')],
      body: jsonBody('Release', { released: true }),
      answers: { 200: answer(text('填答。', 'The answer.'), ref('OwnAnswer'), { headers: ['ETag'] }) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: {
        409: text(
          '不是草稿（not-a-draft），或尚未填答（nothing-to-release）。',
          'Not a draft (not-a-draft), or not answered yet (nothing-to-release).',
        ),
      },
    }),
  },
  '/api/v1/assessments/{id}/consolidation': {
    get: operation({
      id: 'getConsolidation',
      tag: 'answers',
      summary: text('各人填答與彙整填答對照', 'What people answered beside what the agency answers'),
      roles: MEMBERS,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('對照。', 'Both, side by side.'), ref('Consolidation')) },
      refusals: [401, 403, 404, 503],
    }),
  },
  '/api/v1/assessments/{id}/look': {
    get: operation({
      id: 'lookBeforeHandingIn',
      tag: 'assessments',
      summary: text('提送前檢視', 'A look before handing in'),
      roles: MEMBERS,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('目前的結果與待確認事項。', 'The result so far and what to check.'), ref('Look')) },
      refusals: [401, 403, 404, 503],
    }),
  },
  '/api/v1/assessments/{id}/revisions': {
    post: operation({
      id: 'reviseAssessment',
      tag: 'assessments',
      summary: text('已提送的自評開啟新的版次', 'Open what was submitted for a further revision'),
      description: text(
        '填答全部帶入；已提送的版本不變，下次核定前審查機關看到的仍是它。',
        'All answers are carried over. What was sealed stays, and is what the reviewing body sees until the next signature.',
      ),
      roles: ['coordinator'],
      parameters: [parameter('Id')],
      answers: { 201: answer(text('新版次的草稿。', 'The draft of the new revision.'), ref('Assessment')) },
      refusals: [401, 403, 404, 409, 503],
      meanings: { 409: text('尚未提送（not-submitted）。', 'It has not been submitted (not-submitted).') },
    }),
  },
};
