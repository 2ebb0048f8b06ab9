import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Locale } from '../advice/action.js';
import type { ProblemPage } from '../platform/http/problem-page.js';
import { FrontViews } from './front-views.js';
import { fill } from './page-frame.js';
import { wordsIn } from './words-in.js';
import type { ErrorWords, FrontWords } from './words.js';

/** A refusal told to people: what it is, what they can do, and the way home. */
@Injectable()
export class ErrorPage implements ProblemPage {
  constructor(private readonly views: FrontViews) {}

  html(request: Request, locale: Locale, status: number, detail: string): string {
    const { errors } = wordsIn(locale);
    const words = wordsFor(status, errors);
    const error = {
      ...words,
      detail: words === errors.other ? detail : null,
      home: errors.home,
      status: fill(errors.status, status),
    };
    const path = request.originalUrl.split('?', 1)[0]!;
    return this.views.html({ page: 'error', locale, path, title: words.title, content: { error }, hasAddress: false });
  }
}

function wordsFor(status: number, errors: FrontWords['errors']): ErrorWords {
  if (status === 404) return errors.notFound;
  if (status === 503) return errors.away;
  return status >= 500 ? errors.unexpected : errors.other;
}
