import { parse } from 'cookie';
import type { Request, Response } from 'express';
import { randomBytes } from 'node:crypto';

/**
 * The two cookies there are: `session`, a browser's sign-in, and `visit`, which ties the forms of people who have not
 * signed in to their browser. Over https both carry the `__Host-` prefix, so that no neighbouring site can set them.
 */
export class Cookies {
  private readonly prefix: string;

  /** @param publicUrl where people reach the service: decides whether cookies travel over https only */
  constructor(publicUrl: string) {
    this.prefix = publicUrl.startsWith('https:') ? '__Host-' : '';
  }

  session(request: Request): string | null {
    return this.read(request, 'session');
  }

  setSession(response: Response, token: string): void {
    this.set(response, 'session', token);
  }

  clearSession(response: Response): void {
    response.clearCookie(`${this.prefix}session`, this.options());
  }

  /** Given anew where the browser has none. */
  visit(request: Request, response: Response): string {
    const known = this.read(request, 'visit');
    if (known) return known;
    const visit = randomBytes(32).toString('base64url');
    this.set(response, 'visit', visit);
    return visit;
  }

  knownVisit(request: Request): string | null {
    return this.read(request, 'visit');
  }

  private read(request: Request, name: string): string | null {
    const value = parse(request.headers.cookie ?? '')[`${this.prefix}${name}`];
    return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
  }

  private set(response: Response, name: string, value: string): void {
    response.cookie(`${this.prefix}${name}`, value, this.options());
  }

  private options() {
    return { httpOnly: true, sameSite: 'lax', secure: this.prefix !== '', path: '/' } as const;
  }
}
