import { EVERYBODY } from '../../platform/access/caller.js';
import { TABLE_PARAMETERS, tableAnswer, operation, parameter } from './operation.js';
import { ref } from './schema.js';
import { text } from './text.js';

export const FRAMEWORK_PATHS = {
  '/api/v1/frameworks': {
    get: operation({
      id: 'listFrameworks',
      tag: 'frameworks',
      summary: text('列出題目版本', 'List framework versions'),
      roles: EVERYBODY,
      parameters: TABLE_PARAMETERS,
      answers: { 200: tableAnswer(text('題目版本。', 'The versions.'), ref('FrameworkList')) },
      refusals: [401, 422, 503],
    }),
  },
  '/api/v1/frameworks/{id}': {
    get: operation({
      id: 'getFramework',
      tag: 'frameworks',
      summary: text('讀取一個題目版本的全部題目', 'Read one version with all its questions'),
      description: text(
        '含面向、因素、題目、五級描述、先決條件與評等，文字依 Accept-Language。',
        'Dimensions, factors, questions, level descriptions, prerequisites and bands, in the language asked for.',
      ),
      roles: EVERYBODY,
      parameters: [parameter('FrameworkId'), parameter('Format')],
      answers: {
        200: tableAnswer(
          text('題目版本；檔案則為全部題目。', 'The version; as a file all its questions.'),
          ref('Framework'),
        ),
      },
      refusals: [401, 404, 422, 503],
    }),
  },
  '/api/v1/weight-schemes': {
    get: operation({
      id: 'listWeightSchemes',
      tag: 'frameworks',
      summary: text('列出權重方案', 'List weight schemes'),
      roles: EVERYBODY,
      parameters: TABLE_PARAMETERS,
      answers: { 200: tableAnswer(text('權重方案。', 'The schemes.'), ref('WeightSchemeList')) },
      refusals: [401, 422, 503],
    }),
  },
  '/api/v1/weight-schemes/{id}': {
    get: operation({
      id: 'getWeightScheme',
      tag: 'frameworks',
      summary: text('讀取一個權重方案', 'Read one weight scheme'),
      roles: EVERYBODY,
      parameters: [parameter('SchemeId'), parameter('Format')],
      answers: {
        200: tableAnswer(
          text('每項因素的權重與由來。', 'Every factor’s weight, and where it comes from.'),
          ref('WeightScheme'),
        ),
      },
      refusals: [401, 404, 422, 503],
    }),
  },
};
