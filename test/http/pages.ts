import type { TestApp } from '../support/app.js';
import type { Person } from '../support/people.js';

/** Reads a list to its end, page by page, and gives the items of each page. */
export async function pagesOf<T>(app: TestApp, person: Person, path: string, limit: number): Promise<T[][]> {
  const pages: T[][] = [];
  let cursor: string | null = null;
  do {
    const asked = new URLSearchParams({ limit: String(limit), ...(cursor !== null && { cursor }) });
    const { status, body } = await app.as(person).get(`${path}${path.includes('?') ? '&' : '?'}${asked.toString()}`);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    if (pages.length > 200) throw new Error(`${path} has no end`);
    pages.push(body.items as T[]);
    cursor = body.nextCursor as string | null;
  } while (cursor !== null);
  return pages;
}
