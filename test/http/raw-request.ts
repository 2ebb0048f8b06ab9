import { once } from 'node:events';
import { connect } from 'node:net';

/** Sends bytes as they are, for requests that no honest client makes, and gives all that comes back. */
export async function rawRequest(port: number, bytes: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port });
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  socket.end(bytes);
  await closed;
  return Buffer.concat(received).toString('utf8');
}

/** The status of an answer, 0 where none came, and its body. */
export function readAnswer(answer: string): { status: number; body: string } {
  const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), body };
}
