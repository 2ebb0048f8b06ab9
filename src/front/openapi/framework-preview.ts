import { answer, BODY_REFUSALS, jsonBody, operation } from './operation.js';
import { body, choice, integer, list, nullable, object, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

const CODE = string(undefined, { pattern: '^[A-Z][0-9]{1,2}$' });

export const FRAMEWORK_PREVIEW_SCHEMAS: Readonly<Record<string, Schema>> = {
  FrameworkDraft: body(
    {
      structure: {
        type: 'object',
        ...{ description: text('如版本的 structure.json。', 'Like the structure.json of a version.') },
      },
      map: {
        type: 'object',
        additionalProperties: list(CODE),
        description: text('舊因素改到哪些新因素。', 'The new factors that an old one went into, by old code.'),
      },
      factors: list({ type: 'object' }, text('改寫過的題目。', 'The questions that were rewritten.')),
    },
    ['map', 'factors'],
  ),
  FrameworkPreview: object({
    framework: string(),
    factors: list(
      object({
        code: CODE,
        into: list(CODE),
        fate: choice(['kept', 'renamed', 'split', 'merged', 'dropped']),
        carriesOver: choice(['yes', 'check', 'no'], text('填答能否沿用。', 'Whether answers carry over.')),
        traits: list(choice(['dimension', 'kind', 'notApplicable', 'points', 'gate'])),
      }),
    ),
    added: list(CODE),
    changes: list(
      object({ part: string(), id: nullable(string()), before: nullable(string()), after: nullable(string()) }),
    ),
    effect: object({
      submissions: integer(undefined, { minimum: 0 }),
      changed: integer(text('評等會改變的件數。', 'How many would change band.'), { minimum: 0 }),
      bands: list(object({ from: ref('Band'), to: ref('Band'), count: integer(undefined, { minimum: 1 }) })),
    }),
  }),
};

export const FRAMEWORK_PREVIEW_PATHS = {
  '/api/v1/framework-previews': {
    post: operation({
      id: 'previewFramework',
      tag: 'frameworks',
      summary: text('試看新版本的影響', 'Look at what a new version would change'),
      description: text('不保存任何內容。', 'Nothing is stored.'),
      roles: ['administrator'],
      body: jsonBody('FrameworkDraft'),
      answers: { 200: answer(text('影響。', 'What it would change.'), ref('FrameworkPreview')) },
      refusals: [401, 403, ...BODY_REFUSALS, 503],
    }),
  },
};
