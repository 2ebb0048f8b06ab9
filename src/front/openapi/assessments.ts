import { OCCASIONS } from '../../assessments/assessment.status.js';
import { EVERYBODY, MEMBERS } from '../../platform/access/caller.js';
import { answer, BODY_REFUSALS, jsonBody, TABLE_PARAMETERS, tableAnswer, operation, parameter } from './operation.js';
import { body, choice, flag, integer, nullable, object, page, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

export const ASSESSMENT_SCHEMAS: Readonly<Record<string, Schema>> = {
  NewAssessment: {
    ...(body(
      {
        pilotId: ref(
          'Id',
          text(
            '有 sheet 時可省略，試辦案由 sheet.pilot 建立。',
            'May be left out with a sheet: a pilot is made from sheet.pilot.',
          ),
        ),
        assessedAt: ref(
          'Day',
          text('未填則取自 sheet，再則為本月。', 'From the sheet where left out, else this month.'),
        ),
        weightScheme: string(undefined, { minLength: 1, maxLength: 100 }),
        sheet: ref(
          'AnswerSheet',
          text('要匯入的答案表；機關名稱須為貴單位。', 'A sheet to import; its agency must be yours.'),
        ),
        formerId: ref(
          'Id',
          text(
            '再次評估：前一次已審查通過的自評。',
            'To assess the pilot again: the former assessment, which has been accepted.',
          ),
        ),
        occasion: choice(
          OCCASIONS,
          text('再次評估的時機；與 formerId 並用。', 'Why it is assessed again; with formerId.'),
        ),
        carryOver: flag(
          text(
            '是否沿用前次答案，待重新檢視；未填即沿用，有 sheet 時不能沿用。',
            'Whether the former answers are taken over, to be looked at again; they are unless said otherwise or a sheet is sent.',
          ),
        ),
      },
      ['pilotId', 'assessedAt', 'weightScheme', 'sheet', 'formerId', 'occasion', 'carryOver'],
    ) as object),
    anyOf: [{ required: ['pilotId'] }, { required: ['sheet'] }, { required: ['formerId', 'occasion'] }],
  },
  Assessment: object({
    id: ref('Id'),
    pilotId: ref('Id'),
    agencyId: ref('Id'),
    framework: string(),
    weightScheme: string(),
    assessedAt: nullable(ref('Day')),
    provenance: nullable(string()),
    state: choice(['draft', 'submission-requested', 'submitted']),
    revision: integer(undefined, { minimum: 1 }),
    formerId: nullable(
      ref('Id', text('接續哪一次評估；只有本機關看得到。', 'The assessment it takes up again; for its agency only.')),
    ),
    occasion: nullable(choice(OCCASIONS)),
    createdAt: ref('Time'),
    updatedAt: ref('Time'),
  }),
  AssessmentList: page(ref('Assessment')),
};

const OWN_VIEW = text(
  '本機關看到工作中的版本；審查機關只看到最後提送的版本。',
  'Its agency sees the working version; the reviewing body only the last one submitted.',
);

export const ASSESSMENT_PATHS = {
  '/api/v1/assessments': {
    get: operation({
      id: 'listAssessments',
      tag: 'assessments',
      summary: text('列出自評', 'List assessments'),
      description: OWN_VIEW,
      roles: EVERYBODY,
      parameters: TABLE_PARAMETERS,
      answers: { 200: tableAnswer(text('自評，新的在前。', 'Assessments, newest first.'), ref('AssessmentList')) },
      refusals: [401, 422, 503],
    }),
    post: operation({
      id: 'openAssessment',
      tag: 'assessments',
      summary: text('建立自評，可一併匯入答案表', 'Open an assessment, with or without a sheet'),
      roles: ['coordinator'],
      body: jsonBody('NewAssessment', { pilotId: '3f0c8c1e-6a53-4c39-9a55-7f5e3f0d2b11', assessedAt: '2026-03' }),
      answers: { 201: answer(text('自評。', 'The assessment.'), ref('Assessment'), { headers: ['Location'] }) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: {
        404: text('看不到這個試辦案或前一次評估。', 'The pilot or the former assessment is not there for you.'),
        409: text(
          '前一次評估尚未審查通過（former-not-accepted），或已有後續評估（already-taken-up）。',
          'The former assessment is not accepted (former-not-accepted), or has been taken up again (already-taken-up).',
        ),
        422: text(
          '內容有誤；機關名稱不符時代碼為 agency-mismatch。',
          'Faulty content; agency-mismatch where the sheet names another agency.',
        ),
      },
    }),
  },
  '/api/v1/assessments/{id}': {
    get: operation({
      id: 'getAssessment',
      tag: 'assessments',
      summary: text('讀取自評', 'Read an assessment'),
      description: OWN_VIEW,
      roles: EVERYBODY,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('自評。', 'The assessment.'), ref('Assessment')) },
      refusals: [401, 404, 503],
    }),
  },
  '/api/v1/assessments/{id}/score': {
    get: operation({
      id: 'getAssessmentScore',
      tag: 'assessments',
      summary: text('目前為止的評分結果', 'The score so far'),
      roles: MEMBERS,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('評分結果。', 'The score result.'), ref('ScoreResult')) },
      refusals: [401, 403, 404, 503],
    }),
  },
  '/api/v1/assessments/{id}/sheet': {
    get: operation({
      id: 'getAssessmentSheet',
      tag: 'assessments',
      summary: text('匯出答案表', 'The assessment as an answer sheet'),
      roles: MEMBERS,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('答案表。', 'The sheet.'), ref('AnswerSheet')) },
      refusals: [401, 403, 404, 503],
    }),
  },
};
