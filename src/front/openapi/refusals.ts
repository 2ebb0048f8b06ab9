import type { Sentence } from '../../platform/http/app-error.js';
import type { Refusal } from './operation.js';
import { headers } from './operation.js';
import { ref } from './schema.js';
import { text } from './text.js';

const SENTENCES: Readonly<Record<Refusal, Sentence>> = {
  400: text('送出的內容不是正確的 JSON，或巢狀過深。', 'The body is not well-formed JSON, or nested too deeply.'),
  401: text('未登入，或登入已逾時。', 'Not signed in, or the sign-in has expired.'),
  403: text('您的角色不能使用這項功能。', 'Your role may not do this.'),
  404: text(
    '找不到這個項目：不存在、識別碼格式不對，或屬於其他機關。',
    'There is no such thing here: missing, a malformed id, or another agency’s.',
  ),
  409: text('目前的狀態不能進行這個動作。', 'Not possible in its present state.'),
  410: text('這個連結已使用、過期或撤回。', 'This link has been used, has expired or was withdrawn.'),
  412: text(
    '讀取之後已有人更新；目前的內容附在 current，其 ETag 在標頭。',
    'Changed after you read it: what stands now is in current, its ETag in the header.',
  ),
  413: text('送出的內容超過 1 MB。', 'The body is larger than 1 MB.'),
  415: text('送出的內容不是 application/json。', 'The body is not application/json.'),
  422: text(
    '內容有誤；每一個錯誤都以 JSON Pointer 指出位置。',
    'The content is faulty; every fault is listed with its JSON pointer.',
  ),
  428: text(
    '缺少 If-Match（第一次填答為 If-None-Match: *）。',
    'If-Match is missing (If-None-Match: * for a first answer).',
  ),
  429: text('輸入錯誤次數過多，請依 Retry-After 稍後再試。', 'Too many failed tries: wait as Retry-After says.'),
  503: text('資料庫暫時無法連線，請依 Retry-After 稍後再試。', 'The database is away: try again as Retry-After says.'),
};

const OTHERWISE = text('其他任何拒絕或錯誤，格式相同。', 'Any other refusal or error, in the same form.');

const HEADERS: Readonly<Partial<Record<Refusal, readonly string[]>>> = {
  401: ['WWW-Authenticate'],
  412: ['ETag'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

function refusal(description: Sentence, schema: string, named: readonly string[] = []): object {
  return {
    description,
    headers: headers(['Content-Language', ...named]),
    content: { 'application/problem+json': { schema: ref(schema) } },
  };
}

/** Refusals by status: RFC 9457 problem details everywhere. */
export const REFUSALS: Readonly<Record<string, object>> = {
  ...Object.fromEntries(
    (Object.keys(SENTENCES) as unknown as Refusal[]).map((status) => [
      String(status),
      refusal(SENTENCES[status], Number(status) === 412 ? 'StaleProblem' : 'Problem', HEADERS[status]),
    ]),
  ),
  Otherwise: refusal(OTHERWISE, 'Problem'),
};
