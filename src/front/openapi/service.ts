import type { Sentence } from '../../platform/http/app-error.js';
import { answer, headers, operation } from './operation.js';
import { choice, object, ref } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

export const SERVICE_SCHEMAS: Readonly<Record<string, Schema>> = {
  Live: object({ status: choice(['live']) }),
  Ready: object({ status: choice(['ready']) }),
};

const probe = (id: string, summary: Sentence, schema: string, refusals: readonly 503[]): object =>
  operation({
    id,
    tag: 'service',
    summary,
    roles: 'public',
    answers: { 200: answer(text('正常。', 'It is.'), ref(schema)) },
    refusals,
    meanings: {
      503: text(
        '資料庫無法連線、版本不符，或使用者權限過大。',
        'The database is away, not at head, or its user has too many rights.',
      ),
    },
  });

const LANGUAGE = {
  name: 'lang',
  in: 'query',
  required: false,
  description: text('頁面語言；優先於 Accept-Language。', 'Language of the page; goes before Accept-Language.'),
  schema: ref('Locale'),
};

/** What says how the service is, and what it can do. */
export const SERVICE_PATHS = {
  '/health/live': { get: probe('live', text('程序是否運作', 'Is the process alive?'), 'Live', []) },
  '/health/ready': { get: probe('ready', text('服務是否可用', 'Can it serve requests?'), 'Ready', [503]) },
  '/api/v1/openapi.json': {
    get: operation({
      id: 'getOpenApi',
      tag: 'service',
      summary: text('本文件（OpenAPI 3.1）', 'This document (OpenAPI 3.1)'),
      roles: 'public',
      answers: {
        200: answer(
          text('OpenAPI 文件，說明文字依 Accept-Language。', 'The document, described in the language asked for.'),
          {
            type: 'object',
            required: ['openapi', 'info', 'paths'],
          },
          { headers: ['Content-Language'] },
        ),
      },
      refusals: [],
    }),
  },
  '/api/docs': {
    get: operation({
      id: 'readDocs',
      tag: 'service',
      summary: text('給人看的 API 說明頁', 'The API page for people'),
      roles: 'public',
      parameters: [LANGUAGE],
      answers: {
        200: {
          description: text('HTML 頁面。', 'The page.'),
          headers: headers(['Content-Language']),
          content: { 'text/html': { schema: { type: 'string' } } },
        },
      },
      refusals: [],
    }),
  },
};
