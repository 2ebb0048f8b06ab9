import { EXPORT_FORMATS } from '../../exports/export-file.js';
import { EVERYBODY } from '../../platform/access/caller.js';
import { headers, operation } from './operation.js';
import { choice } from './schema.js';
import { text } from './text.js';

const BINARY = { schema: { type: 'string', format: 'binary' } };

export const EXPORT_PATHS = {
  '/api/v1/exports/everything': {
    get: operation({
      id: 'exportEverything',
      tag: 'exports',
      summary: text('一次匯出全部資料', 'Everything in one file'),
      description: text(
        '審查機關得到各機關的資料，機關得到自己的。xlsx 每份資料表一個工作表，csv 為每份資料表一檔的 zip，json 為一個物件、內容為代碼。每人同時一件，全系統同時兩件，其餘回應 429。',
        'The reviewing body gets every agency’s data, an agency its own. xlsx has a sheet for each table, csv is a zip with a file for each, json is one object with codes. One at a time for each person and two for the whole service; 429 otherwise.',
      ),
      roles: EVERYBODY,
      parameters: [
        {
          name: 'format',
          in: 'query',
          required: false,
          description: text('格式；省略時為 xlsx。', 'The format; xlsx where left out.'),
          schema: choice(EXPORT_FORMATS),
        },
      ],
      answers: {
        200: {
          description: text('檔案。', 'The file.'),
          headers: headers(['Content-Disposition']),
          content: {
            'application/json': { schema: { type: 'object' } },
            'application/zip': BINARY,
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': BINARY,
          },
        },
      },
      refusals: [401, 422, 503],
    }),
  },
};
