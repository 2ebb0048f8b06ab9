import type { Agent } from '../support/app.js';

const BOUNDARY = 'part-7d1f';

/** A part as bytes: a field, or a file with a name as a browser would write it. */
export interface FormPart {
  readonly name: string;
  readonly fileName?: string;
  readonly content: string | Buffer;
  readonly type?: string;
}

/** A form as a browser writes it, which escapes three characters in names and no others. */
export function formBytes(...parts: FormPart[]): Buffer {
  const written = parts.map(({ name, fileName, content, type = 'application/octet-stream' }) => {
    const file = fileName === undefined ? '' : `; filename="${escaped(fileName)}"\r\nContent-Type: ${type}`;
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), Buffer.from(content as string), Buffer.from('\r\n')]);
  });
  return Buffer.concat([...written, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

const escaped = (name: string) => name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

export function postForm(agent: Agent, path: string, ...parts: FormPart[]) {
  return postBytes(agent, path, formBytes(...parts));
}

export function postBytes(agent: Agent, path: string, bytes: Buffer) {
  return agent
    .post(path)
    .set('Content-Type', `multipart/form-data; boundary=${BOUNDARY}`)
    .serialize((sent: unknown) => sent as string)
    .send(bytes as unknown as string);
}
