const ENOUGH = 64 * 1024;

/**
 * One text made of many rows, in chunks: a row is asked for only when the reader has taken what came before.
 *
 * @param line how one row is written
 */
export async function* textChunks<R>(
  head: string,
  rows: Iterable<R> | AsyncIterable<R>,
  line: (row: R) => string,
  foot: string,
): AsyncGenerator<Buffer, void, undefined> {
  let text = head;
  for await (const row of rows) {
    text += line(row);
    if (text.length < ENOUGH) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  yield Buffer.from(text + foot, 'utf8');
}
