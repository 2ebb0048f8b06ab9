import type { Response } from 'express';
import type { Locale } from '../advice/action.js';
import { listAnswer, readListPage } from '../platform/http/list-page.js';
import type { ListAnswer } from '../platform/http/list-page.js';

/** A page of a list that is already whole and in framework order; without a limit all of it. */
export function factorPage<T extends { factor: string }>(
  all: readonly T[],
  query: Record<string, unknown>,
  locale: Locale,
): ListAnswer<T> {
  const codes = all.map(({ factor }) => factor);
  const asked = { limit: '100', ...query };
  const { limit, after } = readListPage(asked, locale, ([code = '']) => codes.includes(code));
  const rest = after === null ? all : all.slice(codes.indexOf(after[0]!) + 1);
  return listAnswer(
    rest,
    limit,
    ({ factor }) => [factor],
    (answer) => answer,
  );
}

export function tagged<T extends { etag: string }>(answer: T, response: Response): T {
  response.setHeader('ETag', answer.etag);
  return answer;
}
