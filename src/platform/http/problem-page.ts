import type { Request } from 'express';
import type { Locale } from '../../advice/action.js';

/** A refusal as a page for people. */
export interface ProblemPage {
  /** @param detail one sentence in the language of the page, fit to be shown to anybody */
  html(request: Request, locale: Locale, status: number, detail: string): string;
}

/** Programs live under /api and /health and are always answered with problem+json. */
const FOR_PROGRAMS = /^\/(api|health)(\/|$)/;

/** People are told by a page where their browser asks for one by name; whoever takes anything gets problem+json. */
export function wantsPage(request: Request): boolean {
  const path = request.originalUrl.split('?', 1)[0]!;
  return !FOR_PROGRAMS.test(path) && request.accepts(['application/problem+json', 'html']) === 'html';
}
