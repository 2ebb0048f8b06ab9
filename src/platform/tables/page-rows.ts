import type { ListPage } from '../http/list-page.js';

const PORTION = 500;

/**
 * Every line of a list that is read page by page, as rows of a table. Each page is a unit of work of its own, so that
 * no transaction waits for a slow reader; lines that are added meanwhile may be missing, none comes twice.
 *
 * @param read one line more than the limit where there are more, as for lists in the API
 * @param position what the list sorts by, as in its cursor
 */
export async function* pageRows<L, R>(
  read: (page: ListPage) => Promise<readonly L[]>,
  position: (line: L) => readonly string[],
  row: (line: L) => R,
): AsyncGenerator<R, void, undefined> {
  let after: readonly string[] | null = null;
  do {
    const lines: readonly L[] = await read({ limit: PORTION, after });
    const shown = lines.slice(0, PORTION);
    for (const line of shown) yield row(line);
    after = lines.length > PORTION ? position(shown.at(-1)!) : null;
  } while (after !== null);
}
