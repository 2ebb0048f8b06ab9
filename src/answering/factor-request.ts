import type { Request, Response } from 'express';
import type { UserActor } from '../platform/access/caller.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerKind } from './factor-page.js';

/** Somebody asks for the page of one factor, or sends its form. */
export interface FactorRequest {
  readonly kind: AnswerKind;
  readonly actor: UserActor;
  readonly assessmentId: string;
  readonly factor: FactorCode;
  readonly request: Request;
  readonly response: Response;
}

/** Our own script saves while one types and wants a few words back, not a page. */
export function isWhileTyping(request: Request): boolean {
  return request.accepts(['html', 'json']) === 'json';
}
