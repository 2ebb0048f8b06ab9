import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { IncomingHttpHeaders } from 'node:http';
import type { Locale } from '../../advice/action.js';
import { localeOf } from './request-locale.js';

/** What a program sends when it writes. */
export interface Write {
  /** Not looked at yet. */
  readonly body: unknown;
  /** Which version it has seen, among other things. */
  readonly headers: IncomingHttpHeaders;
  /** From which network address, for limits on how often. */
  readonly from: string;
  /** In which it wants to be told what is wrong. */
  readonly locale: Locale;
}

/** The write, in a handler. */
export const Written = createParamDecorator((_: unknown, context: ExecutionContext): Write => {
  const request = context.switchToHttp().getRequest<Request>();
  return {
    body: request.body as unknown,
    headers: request.headers,
    from: request.ip ?? '',
    locale: localeOf(request),
  };
});
