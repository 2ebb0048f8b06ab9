import { EVERYBODY } from '../../platform/access/caller.js';
import type { Sentence } from '../../platform/http/app-error.js';
import { answer, BODY_REFUSALS, headers, jsonBody, operation, parameter } from './operation.js';
import type { OperationParts, Refusal } from './operation.js';
import { choice, nullable, ref } from './schema.js';
import { text } from './text.js';

/** What is said of every document that is asked for, printed and kept. */
export const PRINTED = {
  id: ref('Id'),
  locale: ref('Locale'),
  status: choice(['queued', 'rendering', 'ready', 'failed']),
  contentSha256: nullable(ref('Hash')),
  requestedAt: ref('Time'),
  finishedAt: nullable(ref('Time')),
};

export interface PrintedKind extends Pick<OperationParts, 'tag' | 'roles'> {
  /** Its schema; that of a request begins with New. */
  readonly schema: string;
  /** Where it is asked for, and how. */
  readonly asked: Pick<OperationParts, 'summary' | 'description' | 'parameters'> & {
    readonly at: string;
    readonly example: object;
  };
  /** Where it is found. */
  readonly at: string;
  readonly progress: Sentence;
  readonly download: Sentence;
  /** Besides a PDF. */
  readonly media?: object;
}

/** Asking for a document, seeing how far it is, fetching it. */
export function printedPaths({ schema, tag, roles, asked, at, progress, download, media = {} }: PrintedKind) {
  const { parameters = [], example, summary, description } = asked;
  const kept: Refusal[] = [401, ...(roles === EVERYBODY ? [] : [403 as const]), 404];
  const found = { tag, roles, parameters: [parameter('Id')] };
  return {
    [asked.at]: {
      post: operation({
        id: `request${schema}`,
        tag,
        summary,
        description,
        roles,
        parameters,
        body: jsonBody(`New${schema}`, example),
        answers: {
          202: answer(text('已排入製作，或已有相同的文件。', 'Queued, or there already.'), ref(schema), LOCATED),
        },
        refusals: [...kept.filter((status) => status !== 404 || parameters.length > 0), ...BODY_REFUSALS, 503],
      }),
    },
    [at]: {
      get: operation({
        ...found,
        id: `get${schema}`,
        summary: progress,
        answers: { 200: answer(text('文件的狀態。', 'Its state.'), ref(schema)) },
        refusals: [...kept, 503],
      }),
    },
    [`${at}/content`]: {
      get: operation({
        ...found,
        id: `download${schema}`,
        summary: download,
        parameters: [parameter('Id'), parameter('IfNoneMatchKnown')],
        answers: {
          200: {
            description: text('檔案。', 'The file.'),
            headers: headers(['ETag', 'Content-Disposition']),
            content: { ...PDF, ...media },
          },
          304: { description: text('與您已有的相同。', 'The same as you have.'), headers: headers(['ETag']) },
        },
        refusals: [...kept, 409, 503],
        meanings: { 409: text('尚未完成（not-ready）。', 'Not ready yet (not-ready).') },
      }),
    },
  };
}

const LOCATED = { headers: ['Location'] };
const PDF = { 'application/pdf': { schema: { type: 'string', contentMediaType: 'application/pdf' } } };
