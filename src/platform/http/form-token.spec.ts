import type { Request, Response } from 'express';
import { Cookies } from './cookies.js';
import { formTokenFor, hasFormToken } from './form-token.js';

const cookies = new Cookies('http://localhost');
const signedInAs = (session: string) => ({ headers: { cookie: `session=${session}` } }) as Request;
const response = {} as Response;
const [one, other] = [signedInAs('a'.repeat(43)), signedInAs('b'.repeat(43))];

describe('The token of a browser’s forms', () => {
  it('reads differently on every page, so that compressing pages gives none of it away', () => {
    const tokens = Array.from({ length: 50 }, () => formTokenFor(one, response, cookies));
    expect(new Set(tokens).size).toBe(50);
    expect(new Set(tokens.map((token) => token.slice(0, 4))).size).toBeGreaterThan(40);
    expect(new Set(tokens.map((token) => token.slice(-4))).size).toBeGreaterThan(40);
  });

  it('is known by whatever page it was on, and in every window', () => {
    const tokens = Array.from({ length: 5 }, () => formTokenFor(one, response, cookies));
    expect(tokens.map((token) => hasFormToken(one, cookies, token))).toEqual(tokens.map(() => true));
  });

  it('is no use in another browser, nor without a cookie', () => {
    const token = formTokenFor(one, response, cookies);
    expect(hasFormToken(other, cookies, token)).toBe(false);
    expect(hasFormToken({ headers: {} } as Request, cookies, token)).toBe(false);
  });

  it('is not to be made up: neither cut, doubled, changed in one place nor of another kind', () => {
    const token = formTokenFor(one, response, cookies);
    const changed = `${token.slice(0, 60)}${token[60] === 'A' ? 'B' : 'A'}${token.slice(61)}`;
    const made = [changed, token.slice(0, 43), token + token, '', 'A'.repeat(86), '秘密', null, 7, [token], { token }];
    expect(made.map((sent) => hasFormToken(one, cookies, sent))).toEqual(made.map(() => false));
  });
});
