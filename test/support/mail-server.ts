import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** A letter as it came in, decoded as a mail program would. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly body: string;
}

export interface MailServer {
  readonly port: number;
  readonly received: ReceivedMail[];
  /** For SMTP_URL. */
  readonly url: string;
  stop(): Promise<void>;
}

const REFUSED = 'nobody@kaohsiung.example';

/**
 * A real mail server on a free port, or on one that is given. It takes letters for everybody but `nobody@…`, from
 * whoever signs in as `user` with `p@ss`.
 */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _, done) =>
      username === 'user' && password === 'p@ss' ? done(null, { user: 'user' }) : done(new Error('wrong pair')),
    onRcptTo: ({ address }, _, done) =>
      address === REFUSED ? done(Object.assign(new Error(`no ${address}`), { responseCode: 550 })) : done(),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ from, to, ...decoded(Buffer.concat(chunks).toString('latin1')) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const listening = (server.server.address() as AddressInfo).port;
  return {
    port: listening,
    received,
    url: `smtp://user:p%40ss@127.0.0.1:${listening}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function decoded(raw: string): Pick<ReceivedMail, 'headers' | 'subject' | 'body'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = bodyOf(rest.join('\r\n\r\n'), headers['content-transfer-encoding'] ?? '7bit');
  return { headers, subject: wordsOf(headers['subject'] ?? ''), body: body.replaceAll('\r\n', '\n') };
}

function bodyOf(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return fromQuoted(body.replace(/=\r\n/g, ''));
  return Buffer.from(body, 'latin1').toString('utf8');
}

function fromQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Encoded words of RFC 2047; the space between two of them is none. */
export function wordsOf(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : fromQuoted(word.replaceAll('_', ' ')),
  );
}
