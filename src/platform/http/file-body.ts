import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import multer from 'multer';
import { callerIfAny } from '../access/caller.js';
import { AppError, invalid } from './app-error.js';
import { isForPrograms } from './problem-page.js';
import { localeOf } from './request-locale.js';

/** A route that takes a form with a file, besides what every route takes. */
export const TakesFile = Reflector.createDecorator<true>({ key: 'http:takes-file', transform: () => true });

const reflector = new Reflector();

export function takesFile(handler: Function): boolean {
  return reflector.get(TakesFile, handler) === true;
}

/** A file as it was sent: what it is called and what it says it is are not to be trusted. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A form that was sent: its fields are in the request's body. */
export interface FileForm {
  readonly file: SentFile | null;
  /** Of a page's form, which is to be shown again with what was typed. A program is refused at once. */
  readonly isTooLarge: boolean;
}

export const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** Room for the fields and for what divides the parts. */
const MOST_FORM_BYTES = MOST_FILE_BYTES + 128 * 1024;
/** A browser shows what we answer only after it has sent everything, so of its forms more is received, not kept. */
const MOST_PAGE_BYTES = 300 * 1024 * 1024;

const forms = new WeakMap<object, FileForm>();

/** The form a handler was sent; null where the body was of another kind. */
export const SentForm = createParamDecorator(
  (_: unknown, context: ExecutionContext) => forms.get(context.switchToHttp().getRequest<Request>()) ?? null,
);

export function isFileForm(request: Request): boolean {
  return request.is('multipart/form-data') === 'multipart/form-data';
}

const parse = multer({
  storage: multer.memoryStorage(),
  defParamCharset: 'utf8',
  // What a stranger typed is kept for after signing in; a stranger's file is not.
  fileFilter: (request, _, take) => take(null, callerIfAny(request) !== null),
  limits: { files: 1, fileSize: MOST_FILE_BYTES, fields: 20, parts: 21, fieldSize: 16 * 1024, fieldNestingDepth: 0 },
}).single('file');

/**
 * Reads a form with at most one file, named `file`, once it is known who asks. What is too large by its own account is
 * not read at all; what turns out to be is not read on. On a page the fields before the file are kept all the same.
 *
 * @throws AppError 413 too large, 400 malformed, 422 a second file or one under another name
 */
export async function readFileBody(request: Request, response: Response): Promise<void> {
  const most = isForPrograms(request) ? MOST_FORM_BYTES : MOST_PAGE_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > most) throw fileTooLarge();
  const error = await new Promise<unknown>((resolve, reject) => {
    let received = 0;
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > most) reject(fileTooLarge());
    });
    parse(request, response, resolve);
  });
  const isTooLarge = error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE';
  if (error && !(isTooLarge && !isForPrograms(request))) throw refusal(error, request);
  const { file } = request;
  forms.set(request, { file: file ? { name: file.originalname, bytes: file.buffer } : null, isTooLarge });
}

function refusal(error: unknown, request: Request): AppError {
  const { code, field } = error as { code?: string; field?: string };
  if (code === 'LIMIT_FILE_SIZE') return fileTooLarge();
  if (code !== 'LIMIT_UNEXPECTED_FILE' && code !== 'LIMIT_FILE_COUNT') return malformedForm();
  const detail = ONE_FILE[localeOf(request)];
  return invalid([{ pointer: '/file', code: (field ?? 'file') === 'file' ? 'too-many' : 'unknown-field', detail }]);
}

const ONE_FILE = {
  'zh-TW': '一次上傳一個檔案，欄位名稱為 file。',
  en: 'Upload one file at a time, in the field named file.',
};

const fileTooLarge = () =>
  new AppError(413, 'too-large', {
    'zh-TW': '檔案超過 10 MB，沒有上傳；請縮小或分成幾個檔案後再試。',
    en: 'The file is larger than 10 MB and was not uploaded. Make it smaller, or split it, and try again.',
  });

const malformedForm = () =>
  new AppError(400, 'malformed-form', {
    'zh-TW': '送出的表單不完整或格式不正確，請重新整理頁面後再試。',
    en: 'The form that was sent is incomplete or malformed. Reload the page and try again.',
  });
