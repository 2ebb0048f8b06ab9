import type { Sentence } from '../../platform/http/app-error.js';

/** A JSON Schema 2020-12, with descriptions still in both languages. */
export type Schema = boolean | { readonly [keyword: string]: unknown };
export type Properties = Readonly<Record<string, Schema>>;

/** An object in an answer: more members may be added in a later release. */
export function object(properties: Properties, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, ...(required.length > 0 && { required }) };
}

/** An object in a body: members it does not know are refused. */
export function body(properties: Properties, optional: readonly string[] = []): Schema {
  return { ...(object(properties, optional) as object), additionalProperties: false };
}

export const ref = (name: string, description?: Sentence): Schema => ({
  $ref: `#/components/schemas/${name}`,
  ...(description && { description }),
});

export const list = (items: Schema, description?: Sentence): Schema => ({
  type: 'array',
  items,
  ...(description && { description }),
});

export const string = (description?: Sentence, more: object = {}): Schema => ({
  type: 'string',
  ...more,
  ...(description && { description }),
});

export const choice = (values: readonly string[], description?: Sentence): Schema =>
  string(description, { enum: [...values] });

export const number = (description?: Sentence, more: object = {}): Schema => ({
  type: 'number',
  ...more,
  ...(description && { description }),
});

export const integer = (description?: Sentence, more: object = {}): Schema => ({
  ...(number(description, more) as object),
  type: 'integer',
});

export const flag = (description?: Sentence): Schema => ({ type: 'boolean', ...(description && { description }) });

export function nullable(schema: Schema): Schema {
  const { type, enum: values, description, ...rest } = schema as { [keyword: string]: unknown };
  if (typeof type !== 'string') {
    return { anyOf: [{ ...rest }, { type: 'null' }], ...(description !== undefined && { description }) };
  }
  return {
    type: [type, 'null'],
    ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }),
    ...rest,
    ...(description !== undefined && { description }),
  };
}

/** A page of a list, as every list answers. */
export const page = (items: Schema): Schema => object({ items: list(items), nextCursor: ref('NextCursor') });
