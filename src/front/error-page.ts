import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { ProblemPage } from '../platform/http/problem-page.js';
import { Pages } from '../platform/views/pages.js';
import { signInAgain } from '../accounts/sign-in-again.js';
import { fill } from './fill.js';
import { wordsIn } from './words-in.js';
import type { ErrorWords, FrontWords } from './words.js';

/** A refusal told to people: what it is, what they can do, and the way home. */
@Injectable()
export class ErrorPage implements ProblemPage {
  constructor(private readonly pages: Pages) {}

  html(request: Request, response: Response, status: number, detail: string): string {
    const locale = this.pages.locale(request);
    if (status === 401) return this.pages.show(request, response, signInAgain(request, this.pages.words, locale));
    const { errors } = wordsIn(locale);
    const words = wordsFor(status, errors);
    const error = {
      ...words,
      detail: words === errors.other ? detail : null,
      home: errors.home,
      status: fill(errors.status, status),
    };
    return this.pages.show(request, response, { template: 'error', title: words.title, content: { error }, status });
  }
}

function wordsFor(status: number, errors: FrontWords['errors']): ErrorWords {
  if (status === 404) return errors.notFound;
  if (status === 503) return errors.away;
  return status >= 500 ? errors.unexpected : errors.other;
}
