import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { raw } from 'express';
import type { Request, Response } from 'express';
import { AppError } from './app-error.js';

const TAKES_BYTES = 'http:takes-bytes';

export interface BytesTaken {
  readonly mediaType: string;
  readonly mostBytes: number;
}

/** A route for programs whose body is a file as it is, of one media type and no larger than said. */
export const TakesBytes = (mediaType: string, mostBytes: number) =>
  SetMetadata(TAKES_BYTES, { mediaType, mostBytes } satisfies BytesTaken);

export function bytesTakenBy(handler: object): BytesTaken | undefined {
  return Reflect.getMetadata(TAKES_BYTES, handler) as BytesTaken | undefined;
}

/** The file that was sent, in a handler; empty where nothing was. */
export const SentBytes = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const body: unknown = context.switchToHttp().getRequest<Request>().body;
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
});

/** @throws AppError 413 too large, 415 of another type or packed, 400 where it breaks off */
export async function readBytesBody(taken: BytesTaken, request: Request, response: Response): Promise<void> {
  const length = request.headers['content-length'];
  const hasBody = request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
  if (!hasBody) return;
  if (!request.is(taken.mediaType)) throw unsupported(taken);
  const parse = raw({ limit: taken.mostBytes, type: () => true, inflate: false });
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error?: unknown) => (error ? reject(refusal(error as Error, taken)) : resolve()));
  });
}

function refusal(error: Error & { type?: string; status?: number }, taken: BytesTaken): Error {
  if (error.type === 'entity.too.large') return tooLarge(taken);
  if (error.status === 415) return unsupported(taken);
  return error.status !== undefined && error.status < 500 ? brokenOff() : error;
}

function tooLarge({ mostBytes }: BytesTaken): AppError {
  const megabytes = Math.floor(mostBytes / (1024 * 1024));
  return new AppError(413, 'too-large', {
    'zh-TW': `檔案超過 ${megabytes} MB，沒有讀取。`,
    en: `The file is larger than ${megabytes} MB and was not read.`,
  });
}

const unsupported = ({ mediaType }: BytesTaken) =>
  new AppError(415, 'unsupported-media-type', {
    'zh-TW': `請以 ${mediaType} 送出檔案本身，不另行壓縮。`,
    en: `Send the file itself as ${mediaType}, without a content encoding.`,
  });

const brokenOff = () =>
  new AppError(400, 'incomplete', { 'zh-TW': '檔案沒有完整送達。', en: 'The file did not arrive whole.' });
