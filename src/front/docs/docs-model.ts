import type { DocsWords } from '../words.js';
import { curlExample } from './curl-example.js';
import { nameIn } from './open-api.js';
import type { Answer, Content, OpenApi, Operation, Parameter, Reference } from './open-api.js';
import { row, schemaTables, valueRows } from './schema-tables.js';
import { typeText } from './type-text.js';
import type { TypeText } from './type-text.js';

/** The page over the OpenAPI document: operations by group, then every named structure. Pure. */
export function docsModel(document: OpenApi, words: DocsWords, publicUrl: string) {
  const { schemas, responses } = document.components;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return {
    ...words,
    curl: curlExample(publicUrl, words),
    groups: document.tags.map((tag) => ({
      id: `group-${tag.name}`,
      name: tag.description,
      operations: operations
        .filter(({ operation }) => operation.tags.includes(tag.name))
        .map(({ path, method, operation }) => operationModel(document, words, method, path, operation)),
    })),
    refusalRows: Object.entries(responses)
      .filter(([status]) => /^\d+$/.test(status))
      .map(([status, { description }]) => ({ status, description })),
    tables: schemaTables(schemas, words),
    valueRows: valueRows(schemas, words),
  };
}

function operationModel(document: OpenApi, words: DocsWords, method: string, path: string, operation: Operation) {
  const { operationId, summary, description = null, requestBody, responses } = operation;
  const entries = Object.entries(responses).filter(([status]) => status !== 'default');
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    summary,
    description,
    who: whoMay(operation, words),
    parameterRows: operation.parameters
      .map((one) => resolved<Parameter>(one, document.components.parameters))
      .filter(({ name }) => name !== 'Accept-Language')
      .map((one) => ({
        ...row(one.name, { ...one.schema, description: undefined }, words, one.required ? words.required : null),
        place: words.places[one.in]!,
        meaning: one.description,
      })),
    body: requestBody ? bodyModel(requestBody, words) : null,
    answerRows: entries
      .filter(
        ([status, answer]) =>
          Number(status) < 400 || ((answer as Reference).description !== undefined && '$ref' in answer),
      )
      .map(([status, answer]) => answerRow(status, answer as Answer, words)),
    also: entries
      .filter(([, answer]) => '$ref' in answer && answer.description === undefined)
      .map(([status]) => ({ status, href: `#status-${status}` })),
  };
}

function whoMay(operation: Operation, words: DocsWords): string {
  const roles = operation['x-roles'];
  if (operation.security.length === 0) return words.nobody;
  if (roles.length === Object.keys(words.roles).length) return words.everybody;
  return roles.map((role) => words.roles[role]!).join(words.comma);
}

function bodyModel({ required, content }: NonNullable<Operation['requestBody']>, words: DocsWords) {
  const json = content['application/json'];
  return {
    type: json ? typeText(json.schema, words) : fileType(content, words),
    mark: required ? words.required : null,
    example: json?.example === undefined ? null : JSON.stringify(json.example, null, 2),
  };
}

/** A body that is a file: its media type says all there is to say. */
function fileType(content: Content, words: DocsWords): TypeText {
  return { before: '', name: Object.keys(content).join(words.comma), href: null, after: '' };
}

function answerRow(status: string, { description, headers = {}, content = {} }: Answer, words: DocsWords) {
  return {
    status,
    description,
    type: contentType(content, words),
    media: Object.keys(content).filter((type) => type !== 'application/json'),
    headers: Object.keys(headers),
  };
}

function contentType(content: Content, words: DocsWords) {
  const json = content['application/json'];
  return json ? typeText(json.schema, words) : null;
}

function resolved<T>(one: T | Reference, among: Readonly<Record<string, T>>): T {
  return typeof one === 'object' && one !== null && '$ref' in one ? among[nameIn(one)]! : one;
}
