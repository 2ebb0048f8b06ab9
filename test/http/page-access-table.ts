import type { AccessRow } from './access-table.js';

//            nobody  resp coord appr  rev  admin
const open = [200, 200, 200, 200, 200, 200];
const of = (...own: number[]) => own;

/**
 * The pages, asked for as a program would (see access-table.ts): refused with problem+json, and without the form token
 * that a browser has to send. A form that changes something is sent empty or with what is refused.
 */
export const PAGE_ACCESS: Readonly<Record<string, AccessRow>> = {
  'GET /': { own: open },
  'GET /sign-in': { own: of(200, 303, 303, 303, 303, 303) },
  'POST /sign-in': { own: of(403, 422, 422, 422, 422, 422), body: {} },
  'POST /sign-out': { own: of(401, 303, 303, 303, 303, 303), body: {} },
  'GET /signed-out': { own: open },
};
