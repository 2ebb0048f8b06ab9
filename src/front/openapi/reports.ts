import { EVERYBODY } from '../../platform/access/caller.js';
import { REPORT_FORMATS } from '../../reports/report.status.js';
import { parameter } from './operation.js';
import { PRINTED, printedPaths } from './printed.js';
import { body, choice, nullable, object, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

export const REPORT_SCHEMAS: Readonly<Record<string, Schema>> = {
  NewReport: body({ format: choice(REPORT_FORMATS), locale: ref('Locale') }),
  Report: object({
    ...PRINTED,
    submissionId: ref('Id'),
    format: choice(REPORT_FORMATS),
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
  }),
};

export const REPORT_PATHS = printedPaths({
  schema: 'Report',
  tag: 'reports',
  roles: EVERYBODY,
  asked: {
    at: '/api/v1/submissions/{id}/reports',
    parameters: [parameter('Id')],
    summary: text('要求一份報告', 'Ask for a report'),
    description: text(
      '相同的報告（同一提送、審查狀態、格式、語言與範本版本）會得到同一個 id。',
      'An equal report (submission, review state, format, language, template version) has the same id.',
    ),
    example: { format: 'pdf', locale: 'zh-TW' },
  },
  at: '/api/v1/reports/{id}',
  progress: text('報告製作到哪裡', 'How far a report is'),
  download: text('下載報告', 'Download a report'),
  media: { 'text/html': { schema: string() } },
});
