import type { NextFunction, Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import type { Log } from '../log/log.js';

const ids = new WeakMap<object, string>();

export function requestIdOf(request: object): string {
  return ids.get(request) ?? '';
}

/** Gives each request an id, tells it to the caller, and logs one line when it is done: never a body or a token. */
export function requestLog(log: Log) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const id = randomUUID();
    const startedAtMs = performance.now();
    ids.set(request, id);
    response.setHeader('X-Request-Id', id);
    response.on('finish', () => {
      const tookMs = Math.round(performance.now() - startedAtMs);
      const path = request.originalUrl.split('?', 1)[0];
      log.info({ requestId: id, method: request.method, path, status: response.statusCode, tookMs }, 'request');
    });
    next();
  };
}
