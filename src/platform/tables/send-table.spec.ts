import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { sendFile } from './send-table.js';

async function* withoutEnd(): AsyncGenerator<Buffer, void, undefined> {
  for (;;) yield Buffer.alloc(64 * 1024);
}

/** Real: a server and a reader, over a socket. */
describe('A file that is made while it is sent', () => {
  it('is broken off for a reader who takes nothing any more, and what it is made from is let go', async () => {
    const chunks = withoutEnd();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const app = express().get('/', (_, response) => {
      sendFile(response, 'list.csv', 'text/csv', chunks, 50).then(resolve, reject);
    });
    const server = app.listen(0, '127.0.0.1');
    const port = await new Promise<number>((listening) =>
      server.once('listening', () => listening((server.address() as AddressInfo).port)),
    );
    // Asleep: the answer comes, and nobody reads it.
    const reader = get({ port, host: '127.0.0.1', agent: false }, (answer) => answer.pause()).on(
      'error',
      () => undefined,
    );
    await promise;
    expect(await chunks.next()).toEqual({ done: true, value: undefined });
    reader.destroy();
    server.close();
  });
});
