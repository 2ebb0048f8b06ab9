import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits; only their hash is stored, so a copy of the database signs nobody in. */
export function newToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashOfToken(token) };
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** The token in an Authorization header; null where there is none of ours. */
export function bearerToken(header: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9_-]{43})$/i.exec(header?.trim() ?? '')?.[1] ?? null;
}
