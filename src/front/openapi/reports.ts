import { EVERYBODY } from '../../platform/access/caller.js';
import { REPORT_FORMATS } from '../../reports/report.status.js';
import { answer, BODY_REFUSALS, headers, jsonBody, operation, parameter } from './operation.js';
import { body, choice, nullable, object, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

export const REPORT_SCHEMAS: Readonly<Record<string, Schema>> = {
  NewReport: body({ format: choice(REPORT_FORMATS), locale: ref('Locale') }),
  Report: object({
    id: ref('Id'),
    submissionId: ref('Id'),
    format: choice(REPORT_FORMATS),
    locale: ref('Locale'),
    status: choice(['queued', 'rendering', 'ready', 'failed']),
    failure: nullable(string()),
    reviewState: string(
      text(
        '作成時的審查狀態；決定後為另一份報告，議定計畫每有回報亦同（例如 accepted-with-plan/3）。',
        'The state of the review it was made for: a decision makes another report, and so does every update of an agreed plan, as in accepted-with-plan/3.',
      ),
      { examples: ['self-assessed', 'accepted', 'accepted-with-plan/3'] },
    ),
    templateVersion: string(),
    contentType: nullable(string()),
    fileName: nullable(string()),
    contentSha256: nullable(ref('Hash')),
    requestedAt: ref('Time'),
    finishedAt: nullable(ref('Time')),
  }),
};

const BYTES = {
  'application/pdf': { schema: { type: 'string', contentMediaType: 'application/pdf' } },
  'text/html': { schema: string() },
};

export const REPORT_PATHS = {
  '/api/v1/submissions/{id}/reports': {
    post: operation({
      id: 'requestReport',
      tag: 'reports',
      summary: text('要求一份報告', 'Ask for a report'),
      description: text(
        '相同的報告（同一提送、審查狀態、格式、語言與範本版本）會得到同一個 id。',
        'An equal report (submission, review state, format, language, template version) has the same id.',
      ),
      roles: EVERYBODY,
      parameters: [parameter('Id')],
      body: jsonBody('NewReport', { format: 'pdf', locale: 'zh-TW' }),
      answers: {
        202: answer(text('已排入製作，或已有相同的報告。', 'Queued, or there already.'), ref('Report'), {
          headers: ['Location'],
        }),
      },
      refusals: [401, 404, ...BODY_REFUSALS, 503],
    }),
  },
  '/api/v1/reports/{id}': {
    get: operation({
      id: 'getReport',
      tag: 'reports',
      summary: text('報告製作到哪裡', 'How far a report is'),
      roles: EVERYBODY,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('報告的狀態。', 'The report’s state.'), ref('Report')) },
      refusals: [401, 404, 503],
    }),
  },
  '/api/v1/reports/{id}/content': {
    get: operation({
      id: 'downloadReport',
      tag: 'reports',
      summary: text('下載報告', 'Download a report'),
      roles: EVERYBODY,
      parameters: [parameter('Id'), parameter('IfNoneMatchKnown')],
      answers: {
        200: {
          description: text('報告檔案。', 'The file.'),
          headers: headers(['ETag', 'Content-Disposition']),
          content: BYTES,
        },
        304: { description: text('與您已有的相同。', 'The same as you have.'), headers: headers(['ETag']) },
      },
      refusals: [401, 404, 409, 503],
      meanings: { 409: text('尚未完成（not-ready）。', 'Not ready yet (not-ready).') },
    }),
  },
};
