import type { Request, Response } from 'express';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Cookies } from './cookies.js';

/** The hidden field of every form; programs in a browser send the same value as the header `X-CSRF-Token`. */
export const FORM_TOKEN = '_csrf';

const BYTES = 32;

/**
 * The token of this browser's forms: an HMAC under a cookie that other sites can neither read nor guess. It lives as
 * long as the cookie, so that a form sent after the sign-in ran out is still known to be the person's own.
 *
 * It reads differently on every page, under a pad of chance that goes with it: pages are compressed and show what
 * others typed, and the length of what is compressed would otherwise tell how much of a fixed token was guessed.
 */
export function formTokenFor(request: Request, response: Response, cookies: Cookies): string {
  const pad = randomBytes(BYTES);
  const token = tokenUnder(cookies.session(request) ?? cookies.visit(request, response));
  return Buffer.concat([pad, under(pad, token)]).toString('base64url');
}

export function hasFormToken(request: Request, cookies: Cookies, sent: unknown): boolean {
  const secret = cookies.session(request) ?? cookies.knownVisit(request);
  if (secret === null || typeof sent !== 'string') return false;
  const given = Buffer.from(sent, 'base64url');
  if (given.length !== 2 * BYTES) return false;
  return timingSafeEqual(tokenUnder(secret), under(given.subarray(0, BYTES), given.subarray(BYTES)));
}

/** Whether the browser itself says that a page of ours sent this. */
export function isFromOurPages(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = request.headers;
  return origin !== undefined && host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

function tokenUnder(secret: string): Buffer {
  return createHmac('sha256', secret).update('form').digest();
}

/** Puts a pad on, and takes it off again. */
function under(pad: Buffer, bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ pad[index]!));
}
