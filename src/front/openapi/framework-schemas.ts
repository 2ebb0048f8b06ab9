import { choice, flag, integer, list, nullable, number, object, page, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const SUMMARY: Properties = {
  id: string(undefined, { examples: ['ecd-56@1'] }),
  name: string(),
  structureHash: ref(
    'Hash',
    text('結構的雜湊值；版本一經載入，結構即不再變動。', 'Of the structure, which a version never changes.'),
  ),
  wordingRevision: ref('Hash', text('文字的修訂版本。', 'The revision of its wording.')),
  defaultWeightScheme: string(),
  factors: integer(text('因素的數目。', 'How many factors.')),
};

const CASES = list(
  choice(['nice', 'lifebuoy', 'eservices', 'police110']),
  text('見於哪些個案。', 'Cases it was seen in.'),
);
const ROLES = list(string(undefined, { examples: ['case-officer'] }));

const FACTOR_TEXT: Properties = {
  name: string(),
  meaning: string(),
  question: string(),
  polarity: nullable(string()),
  confusable: nullable(string()),
  aspects: list(string()),
  evidence: list(string(), text('可作為佐證的資料。', 'What counts as evidence.')),
  seen: { type: 'object', additionalProperties: { type: 'string' } },
  electronicMeans: string(text('電子化能解決多少。', 'What electronic means can do.')),
  levels: list(
    object({ level: ref('Level'), reached: string(), missing: string() }),
    text('五級的描述。', 'The five levels.'),
  ),
  steps: list(
    object({ from: ref('Level'), to: ref('Level'), text: string() }),
    text('由一級到下一級的作法。', 'From one level to the next.'),
  ),
  lead: ROLES,
  second: ROLES,
  private: flag(text('宜個別填答。', 'Better asked in private.')),
  solvableElectronically: choice(['yes', 'partly', 'no']),
  citations: list(string()),
  cases: CASES,
};

const SCHEME_SUMMARY: Properties = {
  id: string(undefined, { examples: ['evidence'] }),
  framework: string(),
  name: string(),
  provenance: string(text('權重的由來。', 'Where the weights come from.')),
  limits: list(string(), text('已知的限制。', 'Known limits.')),
  isChosen: flag(text('新開啟的自評是否採用。', 'Whether new assessments use it.')),
  publishedAt: nullable(ref('Time', text('隨附方案為 null。', 'null for a shipped one.'))),
};

const named = (more: Properties): Schema => object({ name: string(), ...more });

export const FRAMEWORK_SCHEMAS: Readonly<Record<string, Schema>> = {
  FrameworkSummary: object(SUMMARY),
  FrameworkList: page(ref('FrameworkSummary')),
  Framework: object({
    ...SUMMARY,
    asOf: string(),
    source: string(text('研究出處。', 'The study it comes from.')),
    dimensions: list(object({ code: ref('DimensionCode'), name: string(), short: string(), meaning: string() })),
    factors: list(ref('FrameworkFactor')),
    supplementary: list(ref('FrameworkItem')),
    gates: list(ref('FrameworkGate')),
    bands: list(ref('FrameworkBand')),
    caps: list(ref('FrameworkCap')),
    confidences: { type: 'object', additionalProperties: named({ meaning: string() }) },
  }),
  FrameworkFactor: object({
    code: ref('FactorCode'),
    dimension: ref('DimensionCode'),
    kind: choice(['lever', 'circumstance']),
    notApplicable: choice(
      ['allowed', 'process-track', 'never'],
      text('可否填「不適用」。', 'Whether it may be not applicable.'),
    ),
    ...FACTOR_TEXT,
  }),
  FrameworkItem: object({ code: choice(['S1', 'S2']), ...FACTOR_TEXT }),
  FrameworkGate: object({
    order: integer(undefined, { minimum: 1 }),
    id: ref('GateId'),
    factors: list(ref('FactorCode')),
    name: string(),
    asks: string(),
    usuallyOpenedBy: string(),
    ground: string(),
  }),
  FrameworkBand: object({
    id: ref('BandId'),
    from: number(text('這一級的最低分。', 'The lowest score of the band.'), { minimum: 0, maximum: 100 }),
    name: string(),
    verdict: string(),
    permits: string(),
  }),
  FrameworkCap: object({ code: ref('CapCode'), bandAtMost: ref('BandId'), name: string(), because: string() }),
  WeightSchemeSummary: object(SCHEME_SUMMARY),
  WeightSchemeList: page(ref('WeightSchemeSummary')),
  WeightScheme: object({
    ...SCHEME_SUMMARY,
    dimensions: list(
      object({ code: ref('DimensionCode'), weight: number(undefined, { minimum: 0, maximum: 1.000001 }) }),
    ),
    factors: list(
      object({
        code: ref('FactorCode'),
        weight: number(undefined, { minimum: 0, maximum: 1 }),
        points: nullable(integer(undefined, { minimum: 1 })),
      }),
    ),
    basis: nullable(ref('WeightSchemeBasis')),
  }),
};
