import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Response } from 'supertest';

type Json = Record<string, unknown>;

interface DocumentedAnswer {
  readonly $ref?: string;
  readonly headers?: Record<string, object>;
  readonly content?: Record<string, { readonly schema: Json }>;
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly 'x-roles': readonly string[];
  readonly parameters: readonly { readonly $ref?: string; readonly name?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly responses: Record<string, DocumentedAnswer>;
}

export interface OpenApiDocument {
  readonly paths: Record<string, Record<string, DocumentedOperation>>;
  readonly components: {
    readonly schemas: Record<string, Json>;
    readonly responses: Record<string, DocumentedAnswer>;
  };
}

/** How an operation is called. */
export interface Call {
  readonly id?: string;
  readonly factor?: string;
  readonly evidenceId?: string;
  readonly expert?: string;
  readonly token?: string;
  readonly actionId?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const FORMATS = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  uri: /^[a-z]+:\S+$/,
  password: true,
} as const;

/** What the document says of every route, held against what the routes really answer. */
export class Documented {
  readonly operations: readonly {
    readonly method: string;
    readonly path: string;
    readonly operation: DocumentedOperation;
  }[];
  /** `operationId status` of everything that was held against the document. */
  readonly seen = new Set<string>();
  private readonly ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    formats: FORMATS,
    keywords: ['components'],
  });
  private readonly schemas: Record<string, unknown>;
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenApiDocument) {
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    );
    this.schemas = closed(document.components.schemas) as Record<string, unknown>;
  }

  operation(id: string) {
    return this.operations.find(({ operation }) => operation.operationId === id)!;
  }

  /** Everything in an answer that the document does not say, in words. */
  faults(id: string, { status, headers, body }: Response): string[] {
    this.seen.add(`${id} ${status}`);
    const given = this.operation(id).operation.responses[String(status)];
    if (!given) return [`${id}: ${status} is not documented`];
    const answer = given.$ref ? this.document.components.responses[given.$ref.split('/').at(-1)!]! : given;
    const type = headers['content-type']?.split(';', 1)[0] ?? null;
    const missing = Object.keys(answer.headers ?? {}).filter((name) => headers[name.toLowerCase()] === undefined);
    return [
      ...missing.map((name) => `${id} ${status}: no ${name}`),
      ...(answer.content ? this.contentFaults(`${id} ${status}`, answer.content, type, body) : []),
      ...(answer.content || type === null ? [] : [`${id} ${status}: has a body of ${type}`]),
    ];
  }

  private contentFaults(
    key: string,
    content: Record<string, { schema: Json }>,
    type: string | null,
    body: unknown,
  ): string[] {
    const media = type === null ? undefined : content[type];
    if (!media) return [`${key}: ${type} is not documented`];
    if (!/json$/.test(type!)) return [];
    const validate = this.compiled.get(key) ?? this.ajv.compile(this.whole(media.schema));
    this.compiled.set(key, validate);
    validate(body);
    return (validate.errors ?? []).map(
      (error) => `${key}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
    );
  }

  private whole(schema: Json): object {
    return { ...(closed(schema) as object), components: { schemas: this.schemas } };
  }
}

/** Answers may grow, but not without the document: here no object has a member that it does not name. */
function closed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(closed);
  const { oneOf, ...rest } = value as Json;
  const inside = Object.fromEntries(Object.entries(rest).map(([name, member]) => [name, closed(member)]));
  const isObject = inside['type'] === 'object' && inside['properties'] !== undefined;
  return {
    ...inside,
    ...(isObject && inside['additionalProperties'] === undefined && { additionalProperties: false }),
    ...(oneOf !== undefined && { oneOf }),
  };
}
