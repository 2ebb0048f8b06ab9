import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { ErrorPage } from './front/error-page.js';
import { PROJECT_ROOT } from './platform/config/project.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { ProblemFilter } from './platform/http/problem-filter.js';
import { requestLog } from './platform/http/request-id.js';
import { serveAssets } from './platform/http/serve-assets.js';
import { LOG } from './platform/log/log.js';
import type { Log } from './platform/log/log.js';

/** What Nest has to be created with: bodies are read behind the access guard (platform/http/json-body.ts). */
export const NEST_OPTIONS = { bodyParser: false, logger: false, abortOnError: false } as const;

/** Everything around the rooms, in the order a request meets it. Used by main.ts and by every test. */
export function setUp(app: INestApplication): void {
  const express = app as NestExpressApplication;
  const log = app.get<Log>(LOG);
  express.set('query parser', 'simple');
  express.set('etag', false);
  express.disable('x-powered-by');
  app.use(requestLog(log));
  app.use(securityHeaders());
  app.use(compression());
  serveAssets(express, PROJECT_ROOT);
  app.useGlobalFilters(new ProblemFilter(log, app.get(ErrorPage)));
}
