import type { Request, Response } from 'express';

/** A refusal as a page for people. */
export interface ProblemPage {
  /**
   * Sets the response's headers, but neither its status nor its body.
   *
   * @param detail one sentence in the language of the page, fit to be shown to anybody
   */
  html(request: Request, response: Response, status: number, detail: string): string;
}

/** Programs live under /api and /health and are always answered with problem+json. */
const FOR_PROGRAMS = /^\/(api|health)(\/|$)/;

export function isForPrograms(request: Request): boolean {
  return FOR_PROGRAMS.test(request.originalUrl.split('?', 1)[0]!);
}

/** People are told by a page where their browser asks for one by name; whoever takes anything gets problem+json. */
export function wantsPage(request: Request): boolean {
  return !isForPrograms(request) && request.accepts(['application/problem+json', 'html']) === 'html';
}
