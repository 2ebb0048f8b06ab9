import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { AppError } from '../platform/http/app-error.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { Page } from '../platform/views/page.js';
import { Pages } from '../platform/views/pages.js';
import { sayingOf } from './scale-words.js';
import type { Saying } from './scale-words.js';

/** Unknown, withdrawn, asked for too often. */
const CLOSED = [404, 410, 429];

/** What the pages of an expert have in common: nobody is signed in, and a link may open nothing. */
@Injectable()
export class ExpertDesk {
  constructor(
    readonly pages: Pages,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  saying(request: Request): Saying {
    return sayingOf(this.pages.words, this.pages.locale(request), this.catalogue.version);
  }

  /** @param token for the way back; null on the first page */
  show(request: Request, response: Response, token: string | null, page: Page): string {
    const text = this.pages.words.say(this.pages.locale(request), 'weighting.expert.back');
    const back = token === null ? null : { href: ADDRESSES.expertPlace(token), text };
    return this.pages.show(request, response, { ...page, back });
  }

  /** A link that opens nothing: why, and what to do about it. @throws anything else */
  closed(error: unknown, request: Request, response: Response): string {
    if (!(error instanceof AppError) || !CLOSED.includes(error.status)) throw error;
    const locale = this.pages.locale(request);
    const title = this.pages.words.say(locale, 'weighting.expert.closedTitle');
    response.set(error.extra.headers ?? {});
    const content = { why: error.sentence[locale] };
    return this.pages.show(request, response, { template: 'weighting/no-place', title, content, status: error.status });
  }
}
