import { Catch, HttpException, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import type { Request, Response } from 'express';
import type { Locale } from '../../advice/action.js';
import { isDatabaseAway, isDatabaseBusy } from '../database/database-away.js';
import { LOG } from '../log/log.js';
import type { Log } from '../log/log.js';
import { AppError } from './app-error.js';
import type { ProblemPage } from './problem-page.js';
import { wantsPage } from './problem-page.js';
import { Redirection } from './redirection.js';
import { requestIdOf } from './request-id.js';
import { localeOf, pageLocaleOf } from './request-locale.js';

/** Room for every member of every answer of a sheet. Beyond it faults are counted: a megabyte of them would make a hundred. */
const MOST_ERRORS = 1000;
const VARY = 'Accept, Accept-Language';

/**
 * Every refusal as RFC 9457 problem+json, and as a page for people outside what is made for programs. What nobody
 * expected is logged whole and told in one sentence.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOG) private readonly log: Log,
    private readonly page: ProblemPage,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      // Half of a file has gone out: breaking off is all that keeps it from being taken for the whole.
      this.log.error({ requestId: requestIdOf(request), err: error }, 'broken off');
      response.destroy();
      return;
    }
    if (error instanceof Redirection) {
      response.set('Cache-Control', 'no-store').redirect(303, error.location);
      return;
    }
    const refusal = this.refusalFor(error, request);
    if (wantsPage(request)) this.showPage(refusal, request, response);
    else this.tellProgram(refusal, request, response);
  }

  private showPage({ status, sentence, extra }: AppError, request: Request, response: Response): void {
    const html = this.page.html(request, response, status, sentence[pageLocaleOf(request)]);
    response
      .status(status)
      .set({ Vary: VARY, 'Cache-Control': 'no-store', ...extra.headers })
      .type('html')
      .send(html);
  }

  private tellProgram(refusal: AppError, request: Request, response: Response): void {
    const { errors = [], headers = {}, members = {} } = refusal.extra;
    const locale = localeOf(request);
    response
      .status(refusal.status)
      .set({ 'Content-Language': locale, Vary: VARY, 'Cache-Control': 'no-store', ...headers })
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `urn:readiness:problem:${refusal.code}`,
          title: STATUS_CODES[refusal.status] ?? 'Error',
          status: refusal.status,
          detail: refusal.sentence[locale],
          code: refusal.code,
          errors: errors.slice(0, MOST_ERRORS),
          ...(errors.length > MOST_ERRORS && { errorCount: errors.length }),
          ...members,
        }),
      );
  }

  private refusalFor(error: unknown, request: Request): AppError {
    if (error instanceof AppError) return error;
    if (isDatabaseAway(error)) {
      this.log.warn({ requestId: requestIdOf(request), error: String(error) }, 'database away');
      return databaseAway();
    }
    if (isDatabaseBusy(error)) {
      this.log.warn({ requestId: requestIdOf(request), error: String(error) }, 'database busy');
      return databaseBusy();
    }
    const status = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | null)?.status;
    if (typeof status === 'number' && status >= 400 && status < 500) return plain(status);
    this.log.error({ requestId: requestIdOf(request), err: error }, 'unexpected error');
    return plain(500);
  }
}

const databaseAway = (): AppError =>
  new AppError(
    503,
    'database-away',
    {
      'zh-TW': '資料庫暫時無法連線，請稍後再試；尚未送達的內容不會儲存。',
      en: 'The database cannot be reached. Try again shortly; what was sent has not been stored.',
    },
    { headers: { 'Retry-After': '5' } },
  );

const databaseBusy = (): AppError =>
  new AppError(
    503,
    'database-busy',
    {
      'zh-TW': '資料庫正忙，這一次沒有存成；請稍後再送一次。',
      en: 'The database is busy, and this was not stored. Send it again in a moment.',
    },
    { headers: { 'Retry-After': '2' } },
  );

function plain(status: number): AppError {
  const known = PLAIN[status];
  return new AppError(status, known?.code ?? (status === 500 ? 'unexpected' : 'refused'), known?.sentence ?? OTHER);
}

type Known = { code: string; sentence: Readonly<Record<Locale, string>> };
const OTHER = { 'zh-TW': '這個請求無法處理。', en: 'This request cannot be handled.' };
const PLAIN: Readonly<Record<number, Known>> = {
  400: { code: 'bad-request', sentence: { 'zh-TW': '請求的格式不正確。', en: 'The request is malformed.' } },
  404: { code: 'not-found', sentence: { 'zh-TW': '沒有這個網址。', en: 'There is nothing at this address.' } },
  413: { code: 'too-large', sentence: { 'zh-TW': '送出的內容太大。', en: 'The body is too large.' } },
  500: {
    code: 'unexpected',
    sentence: {
      'zh-TW': '系統發生未預期的錯誤，已記錄；請稍後再試。',
      en: 'Something unexpected went wrong on our side and has been recorded. Please try again later.',
    },
  },
};
