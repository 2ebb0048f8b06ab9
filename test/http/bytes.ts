import type { Response, Test } from 'supertest';

/** For `.buffer().parse(…)`: an answer that is a file, as its bytes. */
export function asBytes(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}

/** What a file is answered with. */
export async function bytesOf(
  asked: Test,
): Promise<{ status: number; headers: Record<string, string>; bytes: Buffer }> {
  const answer = await asked.buffer().parse(asBytes);
  return { status: answer.status, headers: answer.headers, bytes: answer.body as Buffer };
}
