import { CENTRAL } from '../../platform/access/caller.js';
import { AGENCY_LEVELS } from '../../sheet/answer-sheet.js';
import { operation, parameter, tableAnswer } from './operation.js';
import { choice, flag, integer, list, nullable, number, object, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

const count = () => integer(undefined, { minimum: 0 });
const share = () => number(undefined, { minimum: 0, maximum: 1 });

export const RELIABILITY_SCHEMAS: Readonly<Record<string, Schema>> = {
  Reliability: object({
    framework: string(),
    submissions: count(),
    fewest: integer(text('少於這個份數即不宜採信。', 'With fewer than this, do not rely on the numbers.')),
    dimensions: list(
      object({
        dimension: string(),
        n: count(),
        isTooFew: flag(),
        alpha: nullable(number(undefined, { maximum: 1.000001 })),
        factors: list(
          object({
            factor: ref('AnswerableCode'),
            mean: nullable(number()),
            itemRest: nullable(number(undefined, { minimum: -1, maximum: 1 })),
            alphaIfDeleted: nullable(number()),
          }),
        ),
        leftOut: list(object({ factor: ref('AnswerableCode'), shareAnswered: share() })),
      }),
    ),
    agreement: list(object({ factor: ref('AnswerableCode'), submissions: count(), rwg: share(), isTooFew: flag() })),
  }),
};

export const RELIABILITY_PATHS = {
  '/api/v1/portfolio/reliability': {
    get: operation({
      id: 'getReliability',
      tag: 'portfolio',
      summary: text('問卷信度：Cronbach’s α、與其他題的相關、一致程度', 'Reliability of the questionnaire'),
      description: text(
        '依各自評最新提送的版次；八成以上作答的題目才列入，缺答的自評整份略過。',
        'From the latest revision of each assessment. Factors that fewer than four in five answer are left out; then assessments with a gap are.',
      ),
      roles: CENTRAL,
      parameters: [
        parameter('Format'),
        {
          name: 'level',
          in: 'query',
          required: false,
          description: text('只計這個層級的機關。', 'Counts agencies of this level only.'),
          schema: choice(AGENCY_LEVELS),
        },
      ],
      answers: { 200: tableAnswer(text('各面向與各題。', 'By dimension and factor.'), ref('Reliability')) },
      refusals: [401, 403, 422, 503],
    }),
  },
};
