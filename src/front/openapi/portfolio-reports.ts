import { CENTRAL } from '../../platform/access/caller.js';
import { answer, BODY_REFUSALS, headers, jsonBody, operation, parameter } from './operation.js';
import { body, choice, nullable, object, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

export const PORTFOLIO_REPORT_SCHEMAS: Readonly<Record<string, Schema>> = {
  NewPortfolioReport: body({ locale: ref('Locale') }),
  PortfolioReport: object({
    id: ref('Id'),
    locale: ref('Locale'),
    status: choice(['queued', 'rendering', 'ready', 'failed']),
    fileName: string(),
    contentSha256: nullable(ref('Hash')),
    requestedAt: ref('Time'),
    finishedAt: nullable(ref('Time')),
  }),
};

export const PORTFOLIO_REPORT_PATHS = {
  '/api/v1/portfolio-reports': {
    post: operation({
      id: 'requestPortfolioReport',
      tag: 'exports',
      summary: text('要求一份總覽報告（PDF）', 'Ask for a report over the portfolio (PDF)'),
      description: text(
        '篩選條件與 /api/v1/portfolio 相同，寫在網址上。內容相同的報告會得到同一個 id。',
        'Filters are those of /api/v1/portfolio, in the address. A report that says the same has the same id.',
      ),
      roles: CENTRAL,
      body: jsonBody('NewPortfolioReport', { locale: 'zh-TW' }),
      answers: {
        202: answer(text('已排入製作，或已有相同的報告。', 'Queued, or there already.'), ref('PortfolioReport'), {
          headers: ['Location'],
        }),
      },
      refusals: [401, 403, ...BODY_REFUSALS, 503],
    }),
  },
  '/api/v1/portfolio-reports/{id}': {
    get: operation({
      id: 'getPortfolioReport',
      tag: 'exports',
      summary: text('總覽報告製作到哪裡', 'How far a report over the portfolio is'),
      roles: CENTRAL,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('報告的狀態。', 'The report’s state.'), ref('PortfolioReport')) },
      refusals: [401, 403, 404, 503],
    }),
  },
  '/api/v1/portfolio-reports/{id}/content': {
    get: operation({
      id: 'downloadPortfolioReport',
      tag: 'exports',
      summary: text('下載總覽報告', 'Download a report over the portfolio'),
      roles: CENTRAL,
      parameters: [parameter('Id'), parameter('IfNoneMatchKnown')],
      answers: {
        200: {
          description: text('報告檔案。', 'The file.'),
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
