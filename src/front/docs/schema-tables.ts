import { fill } from '../fill.js';
import type { DocsWords } from '../words.js';
import type { JsonSchema } from './open-api.js';
import { typeText } from './type-text.js';
import type { TypeText } from './type-text.js';

/** One line of a table: a member of an object, a parameter, or a shared value. */
export interface Row {
  readonly name: string;
  readonly id: string | null;
  readonly mark: string | null;
  readonly type: TypeText;
  readonly values: readonly string[];
  readonly text: string;
  /** What a value may be, and how long; null where there is no limit. */
  readonly limits: string | null;
}

export interface SchemaTable {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly anyOf: string | null;
  readonly rules: readonly { readonly status: string; readonly text: string }[];
}

/** Objects by name, each with its members; members of objects without a name of their own follow as `a.b`, `a[].b`. */
export function schemaTables(schemas: Readonly<Record<string, JsonSchema>>, words: DocsWords): SchemaTable[] {
  return named(schemas)
    .filter(([, schema]) => schema.properties !== undefined)
    .map(([name, schema]) => ({
      name,
      rows: members(schema, '', words),
      anyOf: schema.anyOf
        ? words.anyOf + schema.anyOf.flatMap(({ required = [] }) => required).join(words.comma)
        : null,
      rules: (schema.oneOf ?? []).map((rule) => ruleText(rule, words)),
    }));
}

/** What is named but no object: codes, ids, times. */
export function valueRows(schemas: Readonly<Record<string, JsonSchema>>, words: DocsWords): Row[] {
  return named(schemas)
    .filter(([, schema]) => schema.properties === undefined)
    .map(([name, schema]) => ({ ...row(name, schema, words), id: name }));
}

export function row(name: string, schema: JsonSchema, words: DocsWords, mark: string | null = null): Row {
  return {
    name,
    id: null,
    mark,
    type: typeText(schema, words),
    values: (schema.enum ?? schema.items?.enum ?? []).filter((value) => value !== null),
    text: schema.description ?? '',
    limits: limits(schema, words).join(words.comma) || null,
  };
}

function named(schemas: Readonly<Record<string, JsonSchema>>): [string, JsonSchema][] {
  return Object.entries(schemas).sort(([one], [other]) => one.localeCompare(other, 'en'));
}

function members(schema: JsonSchema, above: string, words: DocsWords): Row[] {
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const path = above + name;
    const inner = member.items ?? member;
    const below = inner.properties ? members(inner, `${path}${member.items ? '[]' : ''}.`, words) : [];
    return [row(path, member, words, required.includes(name) ? null : words.optional), ...below];
  });
}

function limits(schema: JsonSchema, words: DocsWords): string[] {
  const { minimum, maximum, maxLength, pattern, format } = schema;
  const constant = schema.const;
  return [
    ...(constant === undefined ? [] : [fill(words.always, constant)]),
    ...(minimum !== undefined && maximum !== undefined && maximum <= 100 ? [`${minimum}–${Math.round(maximum)}`] : []),
    ...(maxLength === undefined ? [] : [fill(words.most, maxLength)]),
    ...(pattern === undefined ? [] : [pattern]),
    ...(format === undefined ? [] : [format]),
  ];
}

function ruleText({ title = '', required = [], properties = {} }: JsonSchema, words: DocsWords) {
  const refused = Object.keys(properties).filter((name) => name !== 'status');
  const needed = required.filter((name) => name !== 'status');
  const parts = [
    ...(needed.length > 0 ? [fill(words.needs, needed.join(words.comma))] : []),
    ...(refused.length > 0 ? [fill(words.refuses, refused.join(words.comma))] : []),
  ];
  return { status: title, text: parts.join(words.comma) };
}
