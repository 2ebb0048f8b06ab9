import { CENTRAL } from '../../platform/access/caller.js';
import { PRINTED, printedPaths } from './printed.js';
import { body, object, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

export const PORTFOLIO_REPORT_SCHEMAS: Readonly<Record<string, Schema>> = {
  NewPortfolioReport: body({ locale: ref('Locale') }),
  PortfolioReport: object({ ...PRINTED, fileName: string() }),
};

export const PORTFOLIO_REPORT_PATHS = printedPaths({
  schema: 'PortfolioReport',
  tag: 'exports',
  roles: CENTRAL,
  asked: {
    at: '/api/v1/portfolio-reports',
    summary: text('要求一份總覽報告（PDF）', 'Ask for a report over the portfolio (PDF)'),
    description: text(
      '篩選條件與 /api/v1/portfolio 相同，寫在網址上。內容相同的報告會得到同一個 id。',
      'Filters are those of /api/v1/portfolio, in the address. A report that says the same has the same id.',
    ),
    example: { locale: 'zh-TW' },
  },
  at: '/api/v1/portfolio-reports/{id}',
  progress: text('總覽報告製作到哪裡', 'How far a report over the portfolio is'),
  download: text('下載總覽報告', 'Download a report over the portfolio'),
});
