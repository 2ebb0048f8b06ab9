import { EVERYBODY } from '../../platform/access/caller.js';
import { answer, BODY_REFUSALS, jsonBody, operation } from './operation.js';
import { ref, string } from './schema.js';
import { SHEET_EXAMPLE } from './sheet-example.js';
import { text } from './text.js';

const WEIGHT_SCHEME = {
  name: 'weightScheme',
  in: 'query',
  required: false,
  description: text('權重方案；省略即用架構的預設方案。', 'The weight scheme; the framework’s own where left out.'),
  schema: string(undefined, { examples: ['equal-dimensions'] }),
};

export const SCORE_PATHS = {
  '/api/v1/scores': {
    post: operation({
      id: 'scoreSheet',
      tag: 'scores',
      summary: text('計算一份答案表', 'Score an answer sheet'),
      description: text('只計算，不儲存任何內容。', 'Scores it and stores nothing.'),
      roles: EVERYBODY,
      parameters: [WEIGHT_SCHEME],
      body: jsonBody('AnswerSheet', SHEET_EXAMPLE),
      answers: { 200: answer(text('評分結果。', 'The score result.'), ref('ScoreResult')) },
      refusals: [401, ...BODY_REFUSALS, 503],
    }),
  },
};
