import { MEMBERS } from '../../platform/access/caller.js';
import { answer, headers, operation, parameter } from './operation.js';
import { choice, integer, list, object, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BYTES = { [XLSX]: { schema: { type: 'string', contentMediaType: XLSX } } };

export const WORKBOOK_SCHEMAS: Readonly<Record<string, Schema>> = {
  WorkbookComparison: object({
    answers: choice(['agency', 'own']),
    unchanged: integer(
      text('與系統相同、或下載後沒有動過的列數。', 'Rows that say what the service says, or were left as downloaded.'),
      { minimum: 0 },
    ),
    new: list(ref('WorkbookDifference', text('系統裡還沒有答案。', 'Nothing was answered before.'))),
    changed: list(ref('WorkbookDifference', text('只有活頁簿改過。', 'Changed in the workbook only.'))),
    cleared: list(
      ref(
        'WorkbookDifference',
        text('活頁簿裡清空了，系統裡仍有答案。', 'Emptied in the workbook; the answer stands.'),
      ),
    ),
    conflicts: list(
      ref(
        'WorkbookDifference',
        text('下載之後，系統裡的答案也改過。', 'The answer was changed in the service since the download, too.'),
      ),
    ),
    written: list(ref('AnswerableCode', text('這次寫入的因素。', 'What this request has written.'))),
    moved: list(
      ref(
        'AnswerableCode',
        text('寫入當下又有人更新，因此沒有寫入。', 'Changed by somebody else at this moment, and so not written.'),
      ),
    ),
  }),
  WorkbookDifference: object({
    factor: ref('AnswerableCode'),
    name: string(),
    sheet: string(text('活頁簿裡的工作表。', 'The sheet in the workbook.')),
    cell: string(undefined, { examples: ['I12'] }),
    workbook: list(ref('AnswerLine')),
    service: list(ref('AnswerLine')),
    etag: ref(
      'ETag',
      text(
        '系統裡的答案；要改用活頁簿的內容時放在 If-Match。',
        'Of the answer in the service: goes into If-Match to let the workbook stand.',
      ),
    ),
  }),
  AnswerLine: object({ label: string(), text: string() }),
};

const WHOSE = {
  name: 'answers',
  in: 'query',
  schema: choice(['agency', 'own']),
  description: text(
    '機關彙整的填答，或自己的填答；預設：彙整人為前者，其他人為後者。',
    'The agency’s consolidated answers or one’s own; by default the former for a coordinator, the latter for everybody else.',
  ),
};
const LANGUAGE = {
  name: 'locale',
  in: 'query',
  schema: ref('Locale'),
  description: text('活頁簿的語言；預設同 Accept-Language。', 'Of the workbook; by default as Accept-Language.'),
};
const APPLY = {
  name: 'apply',
  in: 'query',
  schema: choice(['new-and-changed']),
  description: text(
    '寫入 new 與 changed；cleared 與 conflicts 不會自動寫入。省略時只比對。',
    'Writes what is new and what was changed in the workbook only; cleared rows and conflicts never. Left out, nothing is written.',
  ),
};

export const WORKBOOK_PATHS = {
  '/api/v1/assessments/{id}/workbook': {
    get: operation({
      id: 'downloadWorkbook',
      tag: 'answers',
      summary: text('下載填答活頁簿', 'Download the answers as a workbook to fill in'),
      roles: MEMBERS,
      parameters: [parameter('Id'), LANGUAGE, WHOSE],
      answers: {
        200: {
          description: text('Excel 活頁簿。', 'An Excel workbook.'),
          headers: headers(['Content-Disposition']),
          content: BYTES,
        },
      },
      refusals: [401, 403, 404, 422, 503],
    }),
    post: operation({
      id: 'uploadWorkbook',
      tag: 'answers',
      summary: text('上傳填好的活頁簿', 'Upload a filled-in workbook'),
      description: text(
        '錯誤一次全部列出，pointer 為 /工作表/儲存格。公式不會被計算。',
        'Every fault is listed at once; its pointer is /sheet/cell. Formulas are never computed.',
      ),
      roles: MEMBERS,
      parameters: [parameter('Id'), APPLY],
      body: { required: true, content: BYTES },
      answers: {
        200: answer(text('會改變或已改變什麼。', 'What would change, or has.'), ref('WorkbookComparison')),
      },
      refusals: [401, 403, 404, 409, 413, 415, 422, 503],
      meanings: {
        409: text(
          '已送請核定或已提送（not-a-draft）。',
          'It awaits its signature or has been submitted (not-a-draft).',
        ),
      },
    }),
  },
};
