import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApiDocument } from './document.js';
import { faultsOf31 } from '../../../test/fixtures/open-api-31.js';

type Json = Record<string, unknown>;
const documentIn = (locale: 'zh-TW' | 'en') =>
  openApiDocument('1.2.3', locale) as Json & { components: Json; info: Json };
const english = documentIn('en');
const chinese = documentIn('zh-TW');

/** Every object in the document, with its JSON pointer. */
function* objectsIn(value: unknown, pointer = ''): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [pointer, value as Json];
  for (const [name, member] of Object.entries(value)) {
    yield* objectsIn(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

const pointers = new Set([...objectsIn(english)].map(([pointer]) => `#${pointer}`));

describe('The OpenAPI document', () => {
  it('follows the rules of OpenAPI 3.1 for every object in it', () => {
    expect(faultsOf31(english)).toEqual([]);
  });

  it('is of the release it describes', () => {
    expect(english).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./), info: { version: '1.2.3' } });
  });

  it('points only at what is there', () => {
    const references = [...objectsIn(english)].flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : []));
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((reference) => !pointers.has(reference))).toEqual([]);
  });

  it('has nothing in its components that no operation leads to', () => {
    const used = new Set([...objectsIn(english)].flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : [])));
    const { securitySchemes: _, ...components } = english.components as Record<string, Json>;
    const named = Object.entries(components).flatMap(([kind, members]) =>
      Object.keys(members).map((name) => `#/components/${kind}/${name}`),
    );
    expect(named.filter((pointer) => !used.has(pointer))).toEqual([]);
  });

  it('has schemas that a strict JSON Schema 2020-12 validator accepts', () => {
    const { schemas } = english.components as { schemas: Record<string, Json> };
    const ajv = new Ajv2020({
      strict: true,
      strictTypes: false,
      strictRequired: false,
      validateFormats: false,
      keywords: ['components'],
    });
    for (const name of Object.keys(schemas)) {
      const compile = () => ajv.compile({ $ref: `#/components/schemas/${name}`, components: { schemas } });
      expect(compile).not.toThrow();
    }
  });

  it('gives examples that fit their schemas', () => {
    const { schemas } = english.components as { schemas: Record<string, Json> };
    const ajv = new Ajv2020({
      strict: true,
      strictTypes: false,
      strictRequired: false,
      validateFormats: false,
      keywords: ['components'],
    });
    const examples = [...objectsIn(english)].filter(([, object]) => 'example' in object);
    expect(examples.length).toBeGreaterThan(5);
    for (const [pointer, { schema, example }] of examples) {
      const isValid = ajv.validate({ ...(schema as Json), components: { schemas } }, example);
      expect([pointer, isValid, ajv.errors]).toEqual([pointer, true, null]);
    }
  });

  it('says the same in both languages where nothing is worded', () => {
    const bare = (document: Json) =>
      JSON.stringify(document, (name, value: unknown) => (WORDED.has(name) ? '' : value));
    expect(bare(chinese)).toBe(bare(english));
  });

  it('is described in one language only, examples aside', () => {
    const words = JSON.stringify(english, (name, value: unknown) => (name === 'example' ? '' : value));
    expect(words.match(/\p{Script=Han}/u)).toBeNull();
    const texts = [...objectsIn(chinese)].flatMap(([, { summary, description }]) => [summary, description]);
    const foreign = texts.filter((text) => typeof text === 'string' && !/\p{Script=Han}/u.test(text));
    expect(foreign).toEqual([]);
  });
});

const WORDED = new Set(['summary', 'description', 'title']);
