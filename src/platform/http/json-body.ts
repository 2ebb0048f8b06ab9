import { json } from 'express';
import type { Request, Response } from 'express';
import { AppError } from './app-error.js';

/** Large enough for a sheet with long notes to every factor. */
const LIMIT = '1mb';
/** No honest body is nested deeper; code that walks one by recursion must not be led into the ground. */
const MOST_LEVELS = 32;

const parse = json({ limit: LIMIT, strict: false, type: () => true });

/**
 * Reads a JSON body, if there is one, once it is known who asks: so that a stranger meets 401 before 400.
 *
 * @throws AppError 400 malformed, 413 too large, 415 not JSON
 */
export async function readJsonBody(request: Request, response: Response): Promise<void> {
  const length = request.headers['content-length'];
  const hasBody = request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
  if (!hasBody) return;
  if (!request.is(['json', '+json'])) throw unsupported();
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error?: unknown) => (error ? reject(refusal(error as BodyError)) : resolve()));
  });
  if (isTooDeep(request.body)) throw malformed();
}

type BodyError = Error & { type?: string; status?: number };

function refusal(error: BodyError): Error {
  const { type, status } = error;
  if (type === 'entity.too.large') return tooLarge();
  if (status === 415) return unsupported();
  return status !== undefined && status >= 400 && status < 500 ? malformed() : error;
}

/** By a list of what is left to look at, not by recursion. */
function isTooDeep(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) below.push(member);
    }
    level = below;
  }
  return false;
}

const malformed = () =>
  new AppError(400, 'malformed-json', {
    'zh-TW': '送出的內容不是正確的 JSON。',
    en: 'The body is not well-formed JSON.',
  });
const tooLarge = () =>
  new AppError(413, 'too-large', { 'zh-TW': '送出的內容超過 1 MB。', en: 'The body is larger than 1 MB.' });
const unsupported = () =>
  new AppError(415, 'unsupported-media-type', {
    'zh-TW': '請以 application/json（UTF-8）送出。',
    en: 'Send application/json in UTF-8.',
  });
