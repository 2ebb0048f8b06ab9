import type { Request, Response } from 'express';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Cookies } from './cookies.js';

/** The hidden field of every form; programs in a browser send the same value as the header `X-CSRF-Token`. */
export const FORM_TOKEN = '_csrf';

/**
 * The token of this browser's forms: an HMAC under a cookie that other sites can neither read nor guess. It lives as
 * long as the cookie, so that a form sent after the sign-in ran out is still known to be the person's own.
 */
export function formTokenFor(request: Request, response: Response, cookies: Cookies): string {
  return tokenUnder(cookies.session(request) ?? cookies.visit(request, response));
}

export function hasFormToken(request: Request, cookies: Cookies, sent: unknown): boolean {
  const secret = cookies.session(request) ?? cookies.knownVisit(request);
  if (secret === null || typeof sent !== 'string') return false;
  const [wanted, given] = [Buffer.from(tokenUnder(secret)), Buffer.from(sent)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

/** Whether the browser itself says that a page of ours sent this. */
export function isFromOurPages(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = request.headers;
  return origin !== undefined && host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

function tokenUnder(secret: string): string {
  return createHmac('sha256', secret).update('form').digest('base64url');
}
