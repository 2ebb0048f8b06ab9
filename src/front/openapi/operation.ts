import type { UserRole } from '../../platform/database/actor.js';
import type { Sentence } from '../../platform/http/app-error.js';
import { ref } from './schema.js';
import type { Schema } from './schema.js';

/** Refusals that mean the same everywhere; the words for each stand in refusals.ts. */
export type Refusal = 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 503;

export interface OperationParts {
  readonly id: string;
  readonly tag: string;
  readonly summary: Sentence;
  readonly description?: Sentence;
  /** `public` = no sign-in. */
  readonly roles: readonly UserRole[] | 'public';
  readonly parameters?: readonly object[];
  readonly body?: object;
  /** What is answered when all goes well, by status. */
  readonly answers: Readonly<Record<number, object>>;
  readonly refusals: readonly Refusal[];
  /** What a refusal means here, where that is more than its general sentence. */
  readonly meanings?: Readonly<Partial<Record<Refusal, Sentence>>>;
}

/** One operation. Whoever must sign in can be told 401, and whoever reaches the database 503. */
export function operation(parts: OperationParts): object {
  const { id, tag, summary, description, roles, parameters = [], body, answers, refusals, meanings = {} } = parts;
  const told = refusals.map((status) => {
    const meaning = meanings[status];
    return [status, { $ref: `#/components/responses/${status}`, ...(meaning && { description: meaning }) }] as const;
  });
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: roles === 'public' ? [] : [{ bearer: [] }],
    'x-roles': roles === 'public' ? [] : roles,
    parameters: [parameter('AcceptLanguage'), ...parameters],
    ...(body && { requestBody: body }),
    responses: {
      ...answers,
      ...Object.fromEntries(told),
      default: { $ref: '#/components/responses/Otherwise' },
    },
  };
}

export const parameter = (name: string): object => ({ $ref: `#/components/parameters/${name}` });

/** What a body can be refused for before anybody looks at what it says. */
export const BODY_REFUSALS = [400, 413, 415, 422] as const satisfies readonly Refusal[];

export const LIST_PARAMETERS = [parameter('Limit'), parameter('Cursor')];

/** Of a list that can also be had whole, as a file. */
export const TABLE_PARAMETERS = [...LIST_PARAMETERS, parameter('Format')];

/** A JSON body named in the components. */
export const jsonBody = (schema: string, example?: unknown, required = true): object => ({
  required,
  content: { 'application/json': { schema: ref(schema), ...(example !== undefined && { example }) } },
});

/** A JSON answer. */
export const answer = (
  description: Sentence,
  schema: Schema,
  more: { headers?: readonly string[]; example?: unknown } = {},
): object => ({
  description,
  ...(more.headers && { headers: headers(more.headers) }),
  content: { 'application/json': { schema, ...(more.example !== undefined && { example: more.example }) } },
});

/** A list: a page of it as JSON, or, where a format was asked for, all of it as a file. */
export const tableAnswer = (description: Sentence, schema: Schema): object => ({
  description,
  content: { 'application/json': { schema: { anyOf: [schema, RECORDS] } }, ...FILES },
});

const RECORDS = { type: 'array', items: { type: 'object' } };
const BINARY = { schema: { type: 'string', format: 'binary' } };
const FILES = {
  'text/csv': { schema: { type: 'string' } },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': BINARY,
  'application/vnd.oasis.opendocument.spreadsheet': BINARY,
};

export const headers = (names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
