import { MEMBERS } from '../../platform/access/caller.js';
import { answer, BODY_REFUSALS, headers, jsonBody, operation, parameter } from './operation.js';
import { body, choice, nullable, object, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

export const QUESTIONNAIRE_SCHEMAS: Readonly<Record<string, Schema>> = {
  NewQuestionnaire: body({ locale: ref('Locale') }),
  Questionnaire: object({
    id: ref('Id'),
    assessmentId: ref('Id'),
    locale: ref('Locale'),
    status: choice(['queued', 'rendering', 'ready', 'failed']),
    fileName: string(),
    contentSha256: nullable(ref('Hash')),
    requestedAt: ref('Time'),
    finishedAt: nullable(ref('Time')),
  }),
};

export const QUESTIONNAIRE_PATHS = {
  '/api/v1/assessments/{id}/questionnaires': {
    post: operation({
      id: 'requestQuestionnaire',
      tag: 'answers',
      summary: text('要求一份可列印的問卷', 'Ask for the questions to print'),
      description: text(
        '不含任何填答。相同的問卷會得到同一個 id。',
        'It holds no answers. An equal questionnaire has the same id.',
      ),
      roles: MEMBERS,
      parameters: [parameter('Id')],
      body: jsonBody('NewQuestionnaire', { locale: 'zh-TW' }),
      answers: {
        202: answer(text('已排入製作，或已有相同的問卷。', 'Queued, or there already.'), ref('Questionnaire'), {
          headers: ['Location'],
        }),
      },
      refusals: [401, 403, 404, ...BODY_REFUSALS, 503],
    }),
  },
  '/api/v1/questionnaires/{id}': {
    get: operation({
      id: 'getQuestionnaire',
      tag: 'answers',
      summary: text('問卷製作到哪裡', 'How far a questionnaire is'),
      roles: MEMBERS,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('問卷的狀態。', 'Its state.'), ref('Questionnaire')) },
      refusals: [401, 403, 404, 503],
    }),
  },
  '/api/v1/questionnaires/{id}/content': {
    get: operation({
      id: 'downloadQuestionnaire',
      tag: 'answers',
      summary: text('下載問卷', 'Download a questionnaire'),
      roles: MEMBERS,
      parameters: [parameter('Id'), parameter('IfNoneMatchKnown')],
      answers: {
        200: {
          description: text('PDF 檔案。', 'A PDF.'),
          headers: headers(['ETag', 'Content-Disposition']),
          content: { 'application/pdf': { schema: { type: 'string', contentMediaType: 'application/pdf' } } },
        },
        304: { description: text('與您已有的相同。', 'The same as you have.'), headers: headers(['ETag']) },
      },
      refusals: [401, 403, 404, 409, 503],
      meanings: { 409: text('尚未完成（not-ready）。', 'Not ready yet (not-ready).') },
    }),
  },
};
