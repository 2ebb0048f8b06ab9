import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { urlencoded } from 'express';
import type { Request, Response } from 'express';
import { AppError } from './app-error.js';
import { writtenDay } from './written-day.js';

const parse = urlencoded({ extended: false, limit: '1mb', parameterLimit: 2000, type: () => true });

/** What a form sent: text, or several texts of one name. */
export type FormFields = Readonly<Record<string, unknown>>;

/** The form that was sent, in a handler; empty where nothing was. */
export const Fields = createParamDecorator(
  (_: unknown, context: ExecutionContext): FormFields =>
    (context.switchToHttp().getRequest<Request>().body as FormFields | undefined) ?? {},
);

/** What may be kept for a person who has to sign in again: everything but passwords. */
export function withoutPasswords(fields: FormFields): FormFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/password$/i.test(name)));
}

/** @throws AppError 400 or 413 */
export async function readFormBody(request: Request, response: Response): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error?: unknown) => (error ? reject(refusal(error as Error)) : resolve()));
  });
}

/** One text of a form, trimmed, line ends as we store them; '' where it was left out or sent twice. */
export function text(fields: FormFields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}

/** One day of a form as YYYY-MM-DD, in whichever way it was written; what is no day stays as it was typed. */
export function day(fields: FormFields, name: string): string {
  return writtenDay(text(fields, name));
}

/** Every text sent under one name: check boxes, repeated rows. */
export function texts(fields: FormFields, name: string): string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const all: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return all.filter((one) => typeof one === 'string').map((one) => one.replace(/\r\n?/g, '\n').trim());
}

function refusal(error: Error & { type?: string; status?: number }): Error {
  if (error.type === 'entity.too.large' || error.type === 'parameters.too.many') return tooLarge();
  return error.status !== undefined && error.status < 500 ? malformed() : error;
}

const tooLarge = () =>
  new AppError(413, 'too-large', {
    'zh-TW': '送出的內容超過 1 MB，請精簡後再送一次。',
    en: 'What was sent is larger than 1 MB. Please shorten it and send it again.',
  });
const malformed = () =>
  new AppError(400, 'malformed-form', {
    'zh-TW': '送出的表單格式不正確，請重新整理頁面再試。',
    en: 'The form was not sent correctly. Please reload the page and try again.',
  });
