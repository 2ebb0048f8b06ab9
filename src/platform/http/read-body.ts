import type { Request, Response } from 'express';
import { AppError } from './app-error.js';
import { bytesTakenBy, readBytesBody } from './bytes-body.js';
import { isFileForm, readFileBody, takesFile } from './file-body.js';
import { readFormBody } from './form-body.js';
import { readJsonBody } from './json-body.js';
import { isForPrograms } from './problem-page.js';

/** Programs send JSON, pages send forms, and both a form with a file where one is taken. @throws AppError 400, 413, 415, 422 */
export async function readBody(handler: Function, request: Request, response: Response): Promise<void> {
  if (takesFile(handler) && isFileForm(request)) return readFileBody(request, response);
  const bytes = bytesTakenBy(handler);
  if (bytes) return readBytesBody(bytes, request, response);
  if (isForPrograms(request)) return readJsonBody(request, response);
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return;
  if (!request.is('application/x-www-form-urlencoded')) throw notAForm();
  await readFormBody(request, response);
}

const notAForm = () =>
  new AppError(415, 'unsupported-media-type', {
    'zh-TW': '請使用頁面上的表單送出。',
    en: 'Please use the form on the page.',
  });
