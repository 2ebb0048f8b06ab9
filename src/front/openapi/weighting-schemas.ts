import { EXPERT_STATES } from '../../weighting/panel-result.js';
import { PANEL_STATES, PANEL_STEPS } from '../../weighting/panel.status.js';
import { body, choice, flag, integer, list, nullable, number, object, page, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const NAME = { minLength: 1, maxLength: 100 };
const SLUG = { minLength: 1, maxLength: 40, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const POINTS: Schema = {
  type: 'object',
  additionalProperties: { type: 'integer', minimum: 1, maximum: 9 },
  description: text('因素代碼與 1 至 9 分。', 'Factor codes with 1 to 9 points.'),
};
const WEIGHTS: Schema = {
  type: 'object',
  additionalProperties: { type: 'number' },
  description: text('代碼與權重，合計為 1。', 'Codes with weights that sum to 1.'),
};

const DESCRIBED: Properties = {
  title: string(undefined, { minLength: 1, maxLength: 200 }),
  slug: string(text('權重方案的代號，不含版次。', 'The scheme’s name without its version.'), SLUG),
  question: nullable(string(text('給專家的說明。', 'What the experts are told.'), { minLength: 1, maxLength: 4000 })),
  dueOn: nullable(
    string(text('日期，格式為 YYYY-MM-DD。', 'A day, YYYY-MM-DD.'), { pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  ),
};
const EXPERT: Properties = {
  id: ref('Id'),
  name: string(),
  organisation: string(),
  email: nullable(string()),
  invitedAt: ref('Time'),
};
const STATE = choice(
  EXPERT_STATES,
  text(
    'to-be-mended：一致性比率超過 0.10；ready：已填完且一致，予以採計。',
    'to-be-mended: consistency ratio above 0.10; ready: complete and consistent, so it counts.',
  ),
);
const COMPARISON = nullable(ref('PairwiseComparison'));
const GROUP = nullable(object({ comparison: ref('PairwiseComparison'), points: POINTS, weights: WEIGHTS }));
const OPINION: Properties = { judgements: list(ref('PairJudgement')), points: POINTS };

export const WEIGHTING_SCHEMAS: Readonly<Record<string, Schema>> = {
  WeightSchemeBasis: object({
    consistencyRatio: number(),
    leftOut: integer(text('未採計的專家人數。', 'How many experts were left out.')),
    experts: list(
      object({ code: string(), consistencyRatio: number(), dimensions: WEIGHTS, weights: WEIGHTS }),
      text('各專家，以代號列出。', 'Each expert, under a letter.'),
    ),
  }),
  NewPanel: body(DESCRIBED, ['question', 'dueOn']),
  PanelChange: body(DESCRIBED, Object.keys(DESCRIBED)),
  Panel: object({
    id: ref('Id'),
    ...DESCRIBED,
    framework: string(),
    state: choice(PANEL_STATES),
    weightScheme: nullable(string(text('公布後的權重方案。', 'The scheme, once published.'))),
    createdAt: ref('Time'),
    openedAt: nullable(ref('Time')),
    closedAt: nullable(ref('Time')),
  }),
  PanelList: page(ref('Panel')),
  PanelStep: body({ step: choice(PANEL_STEPS) }),
  NewExpert: body(
    {
      name: string(undefined, NAME),
      organisation: string(undefined, { minLength: 1, maxLength: 200 }),
      email: nullable(string(undefined, { maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@.]+$' })),
    },
    ['email'],
  ),
  InvitedExpert: object({
    ...EXPERT,
    link: string(text('專家連結，只在此顯示一次。', 'The link; told here once and kept nowhere.'), { format: 'uri' }),
    mailed: flag(),
  }),
  PairJudgement: body({
    more: ref('DimensionCode', text('先改善的面向。', 'The dimension whose gap is closed first.')),
    less: ref('DimensionCode'),
    times: integer(text('1 = 同等。', '1 = alike.'), { minimum: 1, maximum: 9 }),
  }),
  PairwiseComparison: object({
    weights: WEIGHTS,
    lambdaMax: number(),
    consistencyRatio: number(text('0.10 以內視為一致。', 'Consistent up to 0.10.'), { minimum: 0 }),
    mostInconsistent: nullable(
      object({
        first: ref('DimensionCode'),
        second: ref('DimensionCode'),
        given: number(text('所作的判斷。', 'As judged.')),
        fitting: number(text('與其他判斷相符的值。', 'What would fit the other judgements.')),
      }),
    ),
  }),
  PanelExpert: object({
    ...EXPERT,
    state: STATE,
    changedAt: nullable(ref('Time')),
    withdrawnAt: nullable(ref('Time')),
    ...OPINION,
    comparison: COMPARISON,
  }),
  PanelExpertList: page(ref('PanelExpert')),
  PanelResult: object({
    panel: ref('Id'),
    state: choice(PANEL_STATES),
    fewestExperts: integer(),
    taking: integer(text('予以採計的人數。', 'How many experts count.')),
    experts: list(
      object({
        id: ref('Id'),
        name: string(),
        organisation: string(),
        state: STATE,
        code: nullable(string()),
        comparison: COMPARISON,
        weights: nullable(WEIGHTS),
      }),
    ),
    group: GROUP,
  }),
  Publication: body({ names: body({ 'zh-TW': string(undefined, NAME), en: string(undefined, NAME) }) }),
  Published: object({ weightScheme: string(), weightsHash: string() }),
  PanelEffect: object({
    panel: ref('Id'),
    submissions: integer(),
    changed: integer(),
    bands: list(object({ from: ref('Band'), to: ref('Band'), count: integer(), latest: integer() })),
  }),
  BandChange: object({
    submissionId: ref('Id'),
    agencyId: ref('Id'),
    agencyName: string(),
    pilotId: ref('Id'),
    pilotTitle: string(),
    revision: integer(),
    isLatest: flag(),
    submittedAt: ref('Time'),
    from: ref('Band'),
    fromScore: nullable(number()),
    to: ref('Band'),
    toScore: nullable(number()),
  }),
  BandChangeList: page(ref('BandChange')),
  NewWeightSchemeChoice: body(
    {
      weightScheme: string(undefined, { minLength: 1, maxLength: 60 }),
      reason: nullable(string(undefined, { minLength: 1, maxLength: 1000 })),
    },
    ['reason'],
  ),
  WeightSchemeChoice: object({
    id: ref('Id'),
    weightScheme: string(),
    reason: nullable(string()),
    chosenBy: ref('Id'),
    chosenByName: nullable(string()),
    chosenAt: ref('Time'),
  }),
  WeightSchemeChoiceList: page(ref('WeightSchemeChoice')),
  Opinion: body(OPINION, Object.keys(OPINION)),
  ExpertPlace: object({
    title: string(),
    question: nullable(string()),
    dueOn: nullable(string()),
    panelState: choice(PANEL_STATES),
    name: string(),
    organisation: string(),
    state: STATE,
    changedAt: nullable(ref('Time')),
    ...OPINION,
    comparison: COMPARISON,
    weights: nullable(WEIGHTS),
    group: GROUP,
    weightScheme: nullable(string()),
    dimensions: list(object({ code: ref('DimensionCode'), name: string(), short: string(), meaning: string() })),
    factors: list(
      object({ code: ref('FactorCode'), dimension: ref('DimensionCode'), name: string(), question: string() }),
    ),
  }),
  OpinionTrial: object({ comparison: COMPARISON }),
};
