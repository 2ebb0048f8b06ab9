import { CENTRAL, MEMBERS } from '../../platform/access/caller.js';
import type { Sentence } from '../../platform/http/app-error.js';
import { AGENCY_LEVELS, DIRECTIONS, INTEGRATION_MODELS, STATUSES } from '../../sheet/answer-sheet.js';
import { answer, operation, parameter, TABLE_PARAMETERS, tableAnswer } from './operation.js';
import { choice, integer, list, nullable, number, object, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const count = (description?: Sentence) => integer(description, { minimum: 0 });
const score = () => nullable(number(undefined, { minimum: 0, maximum: 100 }));
const BANDS = ['not-ready', 'preparing', 'conditional', 'pilot-ready', 'scale-ready', 'indeterminate'];
const GATE_STATES = ['not-required', 'passed', 'open', 'held', 'failed'];
const PLACES = ['lowest-quarter', 'below-middle', 'above-middle', 'highest-quarter'];

const SCOPE: Properties = {
  filters: ref('PortfolioFilters'),
  totals: object({ submissions: count(), agencies: count(), pilots: count(), decided: count() }),
};
const answered = (items: Properties) => object({ ...SCOPE, items: list(object(items)) });
const quartiles = { lower: number(), median: number(), upper: number() };

export const PORTFOLIO_SCHEMAS: Readonly<Record<string, Schema>> = {
  PortfolioFilters: object({
    framework: string(),
    weightScheme: string(text('未指定時為使用最多的方案。', 'The most used one unless chosen.')),
    agencyLevel: nullable(choice(AGENCY_LEVELS)),
    direction: nullable(choice(DIRECTIONS)),
    integrationModel: nullable(choice(INTEGRATION_MODELS)),
    from: nullable(string()),
    to: nullable(string()),
    result: choice(['self', 'verified']),
  }),
  PortfolioBands: answered({ band: choice([...BANDS, 'under-review']), self: count(), verified: count() }),
  PortfolioGates: answered({
    gate: string(),
    states: object(Object.fromEntries(GATE_STATES.map((state) => [state, count()]))),
    heldBack: count(text('受限的試辦案。', 'Pilots held back.')),
    share: nullable(number(undefined, { minimum: 0, maximum: 1 })),
    blockedBy: list(object({ factor: ref('AnswerableCode'), pilots: count() })),
  }),
  PortfolioDifferences: answered({
    of: string(text('面向代碼，或 overall。', 'A dimension, or overall.')),
    submissions: count(text('查核過且已作成決定者。', 'Decided, with something verified.')),
    shareVerified: number(text('其已查核的權重，平均。', 'Share of the weight verified in them, on average.'), {
      minimum: 0,
      maximum: 1,
    }),
    mean: number(),
    ...quartiles,
  }),
  PortfolioTrend: answered({
    quarter: string(text('該季的第一個月。', 'First month of the quarter.')),
    submissions: count(),
    score: score(),
    dimensions: list(score()),
    ready: count(text('評等為可正式試辦以上者。', 'Pilot-ready or better.')),
  }),
  PortfolioFactors: answered({
    factor: ref('AnswerableCode'),
    levels: list(count(), text('第 1 至 5 級的份數。', 'Submissions at level 1 to 5.')),
    unknown: count(),
    notApplicable: count(),
    unanswered: count(),
    median: nullable(integer(undefined, { minimum: 1, maximum: 5 })),
  }),
  HeatMap: object({
    ...SCOPE,
    items: list(
      object(
        {
          id: ref('Id'),
          name: string(),
          assessments: count(),
          submissionId: nullable(
            string(text('只有一份時，該份的識別碼。', 'Where there is only one: its submission.'), { format: 'uuid' }),
          ),
          score: score(),
          band: choice(BANDS),
          dimensions: list(object({ code: string(), score: score() })),
          factors: list(
            object({
              factor: ref('AnswerableCode'),
              status: choice(STATUSES),
              level: nullable(integer(undefined, { minimum: 1, maximum: 5 })),
            }),
          ),
        },
        ['dimensions', 'factors'],
      ),
    ),
    nextCursor: ref('NextCursor'),
  }),
  GroupComparison: object({
    submissionId: nullable(ref('Id')),
    revision: nullable(integer()),
    agencyLevel: nullable(choice(AGENCY_LEVELS)),
    integrationModel: nullable(choice(INTEGRATION_MODELS)),
    lines: list(
      object({
        of: string(),
        score: score(),
        group: nullable(object({ agencies: integer(undefined, { minimum: 5 }), ...quartiles })),
        place: nullable(choice(PLACES)),
      }),
    ),
  }),
};

const filter = (name: string, description: Sentence, schema: Schema): object => ({
  ...{ name, in: 'query', required: false, description, schema },
});
const month = () => string(undefined, { pattern: '^[12]\\d{3}-(0[1-9]|1[0-2])$' });

const FILTERS = [
  filter('framework', text('題目版本。', 'Framework version.'), string()),
  filter('weightScheme', text('權重方案。', 'Weight scheme.'), string()),
  filter('agencyLevel', text('政府層級。', 'Level of government.'), choice(AGENCY_LEVELS)),
  filter('direction', text('推動方式。', 'Direction.'), choice(DIRECTIONS)),
  filter('integrationModel', text('整合型態。', 'Way of integrating.'), choice(INTEGRATION_MODELS)),
  filter('from', text('評估月份，自（含）。', 'First month of assessment.'), month()),
  filter('to', text('評估月份，至（含）。', 'Last month of assessment.'), month()),
  filter('result', text('自評或審定結果。', 'Self-assessed or verified.'), choice(['self', 'verified'])),
];
const DIMENSION = filter('dimension', text('面向代碼。', 'Code of a dimension.'), string());

function part(id: string, summary: Sentence, schema: string, more: readonly object[] = []): object {
  return {
    get: operation({
      ...{ id, tag: 'portfolio', summary, roles: CENTRAL },
      parameters: [parameter('Format'), ...FILTERS, ...more],
      answers: { 200: tableAnswer(summary, ref(schema)) },
      refusals: [401, 403, 422, 503],
    }),
  };
}

export const PORTFOLIO_PATHS = {
  '/api/v1/portfolio/bands': part(
    'getPortfolioBands',
    text('評等分布：自評與審定', 'Distribution of bands: self-assessed and verified'),
    'PortfolioBands',
  ),
  '/api/v1/portfolio/gates': part(
    'getPortfolioGates',
    text('使最多試辦案受限的先決條件', 'Which prerequisites hold back the most pilots'),
    'PortfolioGates',
  ),
  '/api/v1/portfolio/differences': part(
    'getPortfolioDifferences',
    text('自評與審查差距', 'Self-assessed minus verified'),
    'PortfolioDifferences',
  ),
  '/api/v1/portfolio/trend': part(
    'getPortfolioTrend',
    text('歷季變化，計入每一版次', 'By quarter, every revision counted'),
    'PortfolioTrend',
  ),
  '/api/v1/portfolio/factors': part(
    'getPortfolioFactors',
    text('各因素的等級分布', 'How each factor was answered'),
    'PortfolioFactors',
    [DIMENSION],
  ),
  '/api/v1/portfolio/heat-map': {
    get: operation({
      id: 'listHeatMap',
      tag: 'portfolio',
      summary: text('機關或試辦案的分數或等級', 'Agencies or pilots with their scores or levels'),
      description: text(
        '每一格取該列各件自評中最低者；預設依名稱排列，不是排名。',
        'Each cell is the lowest of its row’s assessments; in order of name, not of rank, unless asked otherwise.',
      ),
      roles: CENTRAL,
      parameters: [
        ...TABLE_PARAMETERS,
        ...FILTERS,
        DIMENSION,
        filter('by', text('一列是機關或試辦案。', 'What a row is.'), choice(['agency', 'pilot'])),
        filter('show', text('一格是面向或因素。', 'What a cell is.'), choice(['dimensions', 'factors'])),
        filter(
          'sort',
          text('name、weakest，或面向代碼（低的在前）。', 'name, weakest, or a dimension, lowest first.'),
          string(),
        ),
      ],
      answers: { 200: tableAnswer(text('熱度圖的一頁。', 'A page of the heat map.'), ref('HeatMap')) },
      refusals: [401, 403, 422, 503],
    }),
  },
  '/api/v1/assessments/{id}/group': {
    get: operation({
      id: 'getGroup',
      tag: 'portfolio',
      summary: text('與同類機關比較', 'Beside agencies like one’s own'),
      description: text(
        '同一政府層級、同一整合型態的其他機關有五個以上時，才提供四分位數；不含任何機關的名稱。',
        'Quartiles of other agencies of the same level and way of integrating, where there are five or more; no names.',
      ),
      roles: MEMBERS,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('比較結果。', 'The comparison.'), ref('GroupComparison')) },
      refusals: [401, 403, 404, 503],
    }),
  },
};
