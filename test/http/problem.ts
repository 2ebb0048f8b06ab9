import type { Response } from 'supertest';

/** What every refusal looks like (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors: { pointer: string; code: string; detail: string }[];
  errorCount?: number;
  current?: Record<string, unknown>;
}

/** Signs of our insides that no caller may see: stack lines, SQL, files, names of libraries. */
const INSIDES = [
  /\n\s+at /,
  /\bat \S+ \(/,
  /node_modules|\.(ts|js):\d/,
  /(^|[\s"'(])\/(home|work|usr|root|tmp|var)\//,
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.+\b(FROM|VALUES|SET|WHERE)\b/,
  /QueryFailedError|TypeError|typeorm|postgres:\/\/|row-level security|violates/i,
];

const POINTER = /^(\/([^~/]|~[01])*)*$/u;

/** What is wrong with a refusal's shape, in words; empty where it is as it should be. */
export function faultsOfProblem({ status, headers, text }: Response): string[] {
  const problem = parsed(text);
  if (!problem) return [`no JSON object in the body: ${text.slice(0, 200)}`];
  const checks: [boolean, string][] = [
    [/^application\/problem\+json(;|$)/.test(headers['content-type'] ?? ''), `type ${headers['content-type']}`],
    [problem.status === status, `status ${problem.status} in the body of a ${status}`],
    [status >= 400 && status < 600, `status ${status}`],
    [problem.type === `urn:readiness:problem:${problem.code}`, `type ${problem.type} with code ${problem.code}`],
    [/^[a-z]+(-[a-z]+)*$/.test(problem.code ?? ''), `code ${problem.code}`],
    [isSaid(problem.title) && isSaid(problem.detail), 'a title and a detail'],
    [['zh-TW', 'en'].includes(headers['content-language'] ?? ''), `language ${headers['content-language']}`],
    [Array.isArray(problem.errors) && problem.errors.every(isError), `errors ${JSON.stringify(problem.errors)}`],
    [(problem.errors?.length ?? 0) <= 1000, 'at most 1000 errors'],
    [!INSIDES.some((sign) => sign.test(withoutCurrent(problem))), `insides: ${text.slice(0, 300)}`],
  ];
  return checks.filter(([isRight]) => !isRight).map(([, wrong]) => wrong);
}

/** A refusal with this status, in the right shape. */
export function expectProblem(response: Response, status: number, code?: string): Problem {
  const { statusCode, text } = response;
  expect({ status: statusCode, text: statusCode === status ? '' : text }).toEqual({ status, text: '' });
  expect(faultsOfProblem(response)).toEqual([]);
  const problem = JSON.parse(text) as Problem;
  if (code !== undefined) expect(problem.code).toBe(code);
  return problem;
}

/** The faults of a refusal as `pointer code`, to compare. */
export function listed({ errors }: Problem): string[] {
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

function parsed(text: string): (Partial<Problem> & Record<string, unknown>) | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as never) : null;
  } catch {
    return null;
  }
}

/** What a caller wrote may come back, and may hold anything. */
function withoutCurrent({ current: _, ...problem }: Record<string, unknown>): string {
  return Object.values(problem)
    .filter((value) => typeof value === 'string')
    .join('\n');
}

function isSaid(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0;
}

function isError(error: unknown): boolean {
  const { pointer, code, detail } = error as Record<string, unknown>;
  return typeof pointer === 'string' && POINTER.test(pointer) && isSaid(code) && isSaid(detail);
}
