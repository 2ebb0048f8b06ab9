import { SEATS } from '../../sheet/answer-sheet.js';
import { choice, flag, integer, list, nullable, number, object, ref, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

const score = nullable(number(text('0 至 100，一位小數。', '0 to 100, one decimal.'), { minimum: 0, maximum: 100 }));
const share = number(undefined, { minimum: 0, maximum: 1 });
const level = nullable(ref('Level'));
const scored = { score, low: score, high: score, coverage: nullable(share) };

const DIMENSION_SCORE = object({ code: ref('DimensionCode'), weight: share, ...scored, band: ref('Band') });

const FACTOR_SCORE = object({
  code: ref('FactorCode'),
  status: ref('AnswerStatus'),
  level,
  confidence: nullable(ref('Confidence')),
  readiness: nullable(share),
  weight: share,
  contribution: nullable(number(text('加總即總分。', 'These add up to the overall score.'), { minimum: 0 })),
  kind: choice(['lever', 'circumstance']),
});

const GATE_RESULT = object({
  id: ref('GateId'),
  state: choice(['passed', 'open', 'held', 'failed', 'not-required']),
  heldBy: list(choice(['level', 'unknown'])),
  factors: list(ref('FactorCode')),
  blockedBy: list(ref('FactorCode'), text('尚未達標的因素，最差的在前。', 'Factors short of it, worst first.')),
  openedBy: list(choice(['own', 'partner', 'centre']), text('誰能解決。', 'Who can open it.')),
});

const CAP = object({
  code: ref('CapCode'),
  bandAtMost: ref('BandId'),
  binding: flag(text('是否真的壓低了評等。', 'Whether it lowers the band.')),
  because: list(string(undefined, { pattern: '^([LTOG]|[LTOGS][1-9]\\d?)$' })),
});

const SCORE_RESULT = object({
  framework: string(),
  weightScheme: string(),
  engine: string(text('計分程式的版本。', 'Version of the code that scored.')),
  sheetHash: ref('Hash'),
  overall: object({ ...scored, balanced: score }),
  band: ref('Band', text('最後的評等。', 'The verdict.')),
  bandIsAtMost: flag(text('評等應讀作「至多」。', 'Read the band as “at most”.')),
  bandByScore: nullable(ref('BandId')),
  caps: list(ref('Cap'), text('評等受限原因。', 'What limits the band.')),
  gates: list(ref('GateResult'), text('七項先決條件，依序。', 'The seven prerequisites, in order.')),
  firstUnpassedGate: nullable(ref('GateId')),
  decidingGates: list(ref('GateId')),
  dimensions: list(ref('DimensionScore')),
  factors: list(ref('FactorScore')),
  supplementary: list(object({ code: choice(['S1', 'S2']), status: ref('AnswerStatus'), level })),
  ifNotApplicableRejected: object({ score, bandByScore: nullable(ref('BandId')) }),
  flags: list(
    object(
      {
        code: choice(['item-not-assessed', 'not-applicable-share', 'above-median', 'voice-missing']),
        dimension: ref('DimensionCode'),
        factor: ref('AnswerableCode'),
        seat: choice(SEATS, text('沒有填答的職務別。', 'The seat that has not been heard.')),
        partner: string(text('沒有填答的參與機關。', 'The partner that has not been heard.')),
      },
      ['dimension', 'factor', 'seat', 'partner'],
    ),
  ),
});

const ROBUSTNESS = object({
  draws: integer(undefined, { minimum: 1 }),
  seed: ref('Hash'),
  bands: list(object({ band: ref('BandId'), share }), text('各評等出現的比例。', 'How often each band came out.')),
  percentiles: object({ p5: number(), p50: number(), p95: number() }),
  likely: object({ low: number(), high: number() }),
  factors: list(object({ code: ref('FactorCode'), sensitivity: share, gateChangeShare: nullable(share) })),
  schemes: list(object({ id: string(), band: ref('Band'), score })),
  scales: list(object({ scale: list(share), band: ref('Band'), score })),
});

export const SCORE_SCHEMAS: Readonly<Record<string, Schema>> = {
  ScoreResult: SCORE_RESULT,
  GateResult: GATE_RESULT,
  Cap: CAP,
  DimensionScore: DIMENSION_SCORE,
  FactorScore: FACTOR_SCORE,
  Robustness: ROBUSTNESS,
};
