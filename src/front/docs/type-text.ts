import type { DocsWords } from '../words.js';
import { nameIn } from './open-api.js';
import type { JsonSchema } from './open-api.js';

/** A type in words, around at most one link to a named one. */
export interface TypeText {
  readonly before: string;
  readonly name: string;
  readonly href: string | null;
  readonly after: string;
}

type TypeName = keyof DocsWords['types'];

/** Example: a nullable list of factors → `list of `, FactorCode, ` or null`. */
export function typeText(schema: JsonSchema, words: DocsWords): TypeText {
  if (schema.$ref !== undefined) {
    const name = nameIn({ $ref: schema.$ref });
    return { before: '', name, href: `#${name}`, after: '' };
  }
  if (schema.anyOf && !schema.type) return around(typeText(schema.anyOf[0]!, words), words.orNull);
  const types = [schema.type ?? (schema.const === undefined ? 'object' : 'string')].flat();
  const [type = 'object'] = types;
  const base =
    type === 'array'
      ? around(typeText(schema.items!, words), words.listOf)
      : { before: '', name: words.types[type as TypeName], href: null, after: '' };
  return types.includes('null') ? around(base, words.orNull) : base;
}

function around(inner: TypeText, sentence: string): TypeText {
  const [before = '', after = ''] = sentence.split('{}');
  return { ...inner, before: before + inner.before, after: inner.after + after };
}
