import type { Locale } from '../../advice/action.js';

/** One thing wrong with what was sent. */
export interface ErrorDetail {
  pointer: string;
  code: string;
  detail: string;
}

export type Sentence = Readonly<Record<Locale, string>>;

/** An expected refusal with a stable code. Anything else that is thrown is our fault. */
export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: Sentence,
    readonly extra: {
      errors?: readonly ErrorDetail[];
      headers?: Readonly<Record<string, string>>;
      members?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(`${status} ${code}`);
    this.name = 'AppError';
  }
}

export const notFound = (): AppError =>
  new AppError(404, 'not-found', {
    'zh-TW': '找不到這個項目，或您沒有查看的權限。',
    en: 'There is no such thing here, or it is not yours to see.',
  });

export const invalid = (errors: readonly ErrorDetail[]): AppError =>
  new AppError(
    422,
    'invalid',
    { 'zh-TW': '送出的內容有誤，請依所列各項修正。', en: 'The content sent is faulty; every fault is listed.' },
    { errors },
  );

export const conflict = (code: string, sentence: Sentence): AppError => new AppError(409, code, sentence);

export const forbidden = (code: string, sentence: Sentence): AppError => new AppError(403, code, sentence);
