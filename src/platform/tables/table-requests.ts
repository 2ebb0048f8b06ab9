import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { callerIfAny } from '../access/caller.js';
import { record } from '../audit/record.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { invalid } from '../http/app-error.js';
import { localeOf } from '../http/request-locale.js';
import { recordWith, tableCode } from './taken-tables.js';

/**
 * Stands around every route of the API for requests that ask for a format, and does nothing to others. A file with
 * other people's data is recorded before it leaves; where there is no file to be had, that is said rather than answered
 * with something else.
 */
@Injectable()
export class TableRequests implements NestInterceptor {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const { format } = request.query;
    if (format === undefined || request.method !== 'GET' || !request.path.startsWith('/api/')) return next.handle();
    this.recordWhatLeaves(request, response);
    return next.handle().pipe(
      map((value: unknown) => {
        // Whoever hands out a file sends it himself; what is given back here is JSON and nothing else.
        if (value !== undefined && !response.headersSent && format !== 'json') throw onlyJson(request);
        return value;
      }),
    );
  }

  private recordWhatLeaves(request: Request, response: Response): void {
    const actor = callerIfAny(request)?.actor;
    const { path } = request.route as { path: string };
    const table = tableCode(path);
    if (!actor || OWN.includes(table)) return;
    const object = objectOf(path, request.params['id'] as string | undefined);
    recordWith(response, (format) =>
      this.unitOfWork.run(actor, () => record({ action: 'table.taken', object, details: { table, format } })),
    );
  }
}

/** What somebody answers alone, and when, is personal: no trace of it. */
const OWN: readonly string[] = ['assessments-own-answers'];

/** Whose table it is, where it is of one thing. Filters are left out: they may hold names. */
function objectOf(path: string, id: string | undefined): { kind: string; id: string | null } {
  const kind = KINDS[path.split('/')[3] ?? ''];
  return kind === undefined || id === undefined ? { kind: 'table', id: null } : { kind, id };
}

const KINDS: Readonly<Record<string, string>> = {
  assessments: 'assessment',
  matters: 'matter',
  panels: 'panel',
  pilots: 'pilot',
  reviews: 'review',
  submissions: 'submission',
  'weight-schemes': 'weight-scheme',
};

const onlyJson = (request: Request) =>
  invalid([{ pointer: '/format', code: 'wrong-value', detail: ONLY_JSON[localeOf(request)] }]);

const ONLY_JSON = {
  'zh-TW': '這個網址只提供 JSON；請拿掉 format，或改用 format=json。',
  en: 'This address gives JSON only: leave format out, or use format=json.',
} as const;
