/** JSON Schemas (2020-12) of the content files: what a writer may leave out, and what not. */
const text = { type: 'string', pattern: '\\S' };
const texts = (minItems: number, maxItems = 12) => ({ type: 'array', items: text, minItems, maxItems });
const nullableText = { anyOf: [text, { type: 'null' }] };
const closed = (properties: Record<string, unknown>, optional: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const both = (schema: object) => ({ 'zh-TW': schema, en: schema });
const oneOf = (...values: (string | null)[]) => ({ enum: values });

const ROLES = [
  'case-officer',
  'section-chief',
  'it-unit',
  'data-provider',
  'counter-supervisor',
  'convenor',
  'evaluation-office',
  'accounting',
  'personnel',
  'legal',
  'ethics',
  'head',
  'partner',
  'vendor',
  'ministry',
];
const roles = { type: 'array', items: { enum: ROLES }, minItems: 1, maxItems: 2 };
const factorCode = { type: 'string', pattern: '^[A-Z][0-9]{1,2}$' };

const factorText = closed({
  name: text,
  meaning: text,
  question: text,
  polarity: nullableText,
  confusable: nullableText,
  aspects: texts(2, 6),
  levels: {
    type: 'array',
    minItems: 5,
    maxItems: 5,
    prefixItems: [
      closed({ reached: { const: '' }, missing: text }),
      ...[2, 3, 4].map(() => closed({ reached: text, missing: text })),
      closed({ reached: text, missing: { const: '' } }),
    ],
    items: false,
  },
  steps: texts(4, 4),
  evidence: texts(2, 4),
  seen: {
    type: 'object',
    additionalProperties: text,
    propertyNames: { enum: ['nice', 'lifebuoy', 'eservices', 'police110'] },
  },
  electronicMeans: text,
});

export const factorSchema = closed({
  code: factorCode,
  lead: roles,
  second: roles,
  private: { type: 'boolean' },
  solvableElectronically: oneOf('yes', 'partly', 'no'),
  ...both(factorText),
});

const actionText = closed({
  title: text,
  what: text,
  why: text,
  firstStep: text,
  precondition: nullableText,
  bridge: nullableText,
  sideEffect: text,
  compensation: text,
  conditions: text,
  kpis: { type: 'array', minItems: 1, maxItems: 3, items: closed({ counted: text, unit: text }) },
  centralRequest: nullableText,
});

const listOf = (...values: string[]) => ({ type: 'array', items: { enum: values }, minItems: 1, uniqueItems: true });
const circumstances = {
  direction: listOf('top-down', 'bottom-up'),
  integrationModel: listOf('pooled', 'chain', 'networked'),
  track: listOf('data', 'process', 'whole'),
  exchangeFrequency: listOf('ad-hoc', 'occasional', 'frequent'),
  agencyLevel: listOf('central', 'local', 'other'),
};

export const actionSchema = closed({
  id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  lifts: {
    type: 'array',
    items: closed({
      factor: factorCode,
      by: { enum: [1, 2] },
      from: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'integer', minimum: 1, maximum: 4 } },
    }),
  },
  suits: { type: 'array', items: factorCode },
  circumstances: closed(circumstances, Object.keys(circumstances)),
  causes: { type: 'array', items: oneOf('law', 'interpretation', 'habit', 'capability', 'money') },
  owner: { enum: ROLES },
  approver: { enum: [...ROLES, null] },
  governmentLevel: oneOf('own', 'partner', 'centre'),
  horizon: oneOf('short', 'mid', 'long'),
  effort: { type: 'integer', minimum: 1, maximum: 5 },
  preconditions: closed({ actions: { type: 'array', items: text }, gates: { type: 'array', items: text } }),
  bridges: { type: 'array', items: text },
  standing: oneOf('worked', 'partly', 'proposed'),
  case: oneOf('nice', 'lifebuoy', 'eservices', 'police110', null),
  sources: texts(1),
  kpis: {
    type: 'array',
    minItems: 1,
    maxItems: 3,
    items: closed({ kind: oneOf('time', 'quality', 'count'), direction: oneOf('up', 'down') }),
  },
  ...both(actionText),
});

export const contradictionsSchema = {
  type: 'array',
  minItems: 1,
  items: closed({
    id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    low: closed({ factor: factorCode, atMost: { type: 'integer', minimum: 1, maximum: 4 } }),
    high: closed({ factor: factorCode, atLeast: { type: 'integer', minimum: 2, maximum: 5 } }),
    ...both(text),
  }),
};

const pointText = closed({ name: text, question: text });

export const reviewPointsSchema = {
  type: 'array',
  minItems: 1,
  items: closed({
    id: { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$' },
    factors: { type: 'array', items: { type: 'string', pattern: '^[A-Z][0-9]{1,2}$' }, minItems: 1, uniqueItems: true },
    ...both(pointText),
  }),
};

const bandId = oneOf('not-ready', 'preparing', 'conditional', 'pilot-ready', 'scale-ready');
const share = { type: 'number', minimum: 0, maximum: 1 };
const level = { type: 'integer', minimum: 1, maximum: 5 };
const items = (schema: object) => ({ type: 'array', items: schema, minItems: 1 });

export const structureSchema = closed({
  id: { type: 'string', pattern: '^[a-z0-9-]+@[0-9]+$' },
  dimensions: items(closed({ code: { type: 'string', pattern: '^[A-Z]$' } })),
  factors: items(
    closed({
      code: factorCode,
      dimension: text,
      kind: oneOf('lever', 'circumstance'),
      notApplicable: oneOf('allowed', 'process-track', 'never'),
      points: { type: 'integer', minimum: 1 },
    }),
  ),
  supplementary: items(closed({ code: factorCode })),
  gates: items(
    closed(
      {
        id: text,
        factors: items(closed({ code: factorCode, openedBy: listOf('own', 'partner', 'centre') })),
        notRequiredOnTrack: oneOf('data', 'process', 'whole'),
      },
      ['notRequiredOnTrack'],
    ),
  ),
  bands: items(closed({ id: bandId, from: { type: 'number', minimum: 0, maximum: 100 } })),
  caps: items(closed({ code: text, bandAtMost: bandId })),
  ownerGate: text,
  thresholds: closed({
    coverageOverall: share,
    coverageDimension: share,
    weakDimensionBelow: { type: 'number', minimum: 0, maximum: 100 },
    notApplicableShare: share,
    gatePassLevel: level,
    gateHeldLevel: level,
    settledLevel: level,
    unknownCountsAsLevel: level,
    unknownDecidesFrom: bandId,
  }),
  schemes: items(closed({ id: text, basis: oneOf('case-count', 'equal-dimensions', 'equal-factors') })),
  defaultScheme: text,
});
