import {
  AGENCY_LEVELS,
  CAUSES,
  DIRECTIONS,
  EVIDENCE_KINDS,
  EXCHANGE_FREQUENCIES,
  INTEGRATION_MODELS,
  OBSTACLE_KINDS,
  SEATS,
  format,
} from '../../sheet/answer-sheet.js';
import { body, choice, integer, list, nullable, number, object, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const NAME = { minLength: 1, maxLength: 200 };
const TEXT = { maxLength: 500 };
const PROSE = { maxLength: 4000 };

export const PILOT_CIRCUMSTANCES: Properties = {
  direction: choice(DIRECTIONS, text('由上而下或由下而上。', 'Who started it.')),
  integrationModel: choice(INTEGRATION_MODELS, text('整合方式。', 'How the agencies depend on one another.')),
  exchangeFrequency: choice(EXCHANGE_FREQUENCIES, text('資料交換的頻率。', 'How often data are exchanged.')),
};

/** What is said about one factor; which members go together depends on the status. */
export const ANSWER_CONTENT: Properties = {
  status: ref('AnswerStatus', text('有 level 時預設 answered。', 'answered where a level is given.')),
  level: ref('Level'),
  confidence: ref('Confidence', text('預設 medium。', 'medium where left out.')),
  reason: string(text('不清楚或不適用的理由。', 'Why it is unknown or not applicable.'), PROSE),
  askWhom: string(text('建議洽詢的人或單位。', 'Who would know.'), TEXT),
  note: string(text('說明。', 'A note.'), PROSE),
  cause: choice(CAUSES, text('偏低的原因。', 'Why the level is low.')),
  names: list(ref('NamedObstacle'), text('阻礙所在的法規、資料庫、機關或系統。', 'What stands in the way, by name.')),
  evidence: list(ref('EvidenceReference'), text('佐證資料。', 'Evidence.')),
};
const CONTENT_NAMES = Object.keys(ANSWER_CONTENT);

const when = (status: string, required: readonly string[], refused: readonly string[]): Schema => ({
  title: status,
  type: 'object',
  required,
  properties: { status: { const: status }, ...Object.fromEntries(refused.map((name) => [name, false])) },
});

/** Which members a status asks for and which it refuses. */
export const ANSWER_RULES: readonly Schema[] = [
  when('answered', ['level'], ['reason', 'askWhom']),
  when('unknown', ['status', 'reason'], ['level', 'confidence']),
  when('not-applicable', ['status', 'reason'], ['level', 'confidence', 'askWhom']),
  when('unanswered', ['status'], ['level', 'confidence', 'reason', 'askWhom']),
];

const sheetAnswer = (code: Schema): Schema => ({
  ...(body(
    {
      factor: code,
      ...ANSWER_CONTENT,
      respondents: list(ref('Respondent'), text('僅本機關看得到。', 'Only inside the owning agency.')),
      agreement: ref(
        'Agreement',
        text('對外取代 respondents；輸入時忽略。', 'In place of respondents outside the agency; ignored on input.'),
      ),
    },
    [...CONTENT_NAMES, 'respondents', 'agreement'],
  ) as object),
  oneOf: ANSWER_RULES,
});

export const SHEET_SCHEMAS: Readonly<Record<string, Schema>> = {
  AnswerSheet: body(
    {
      format: { const: format },
      framework: string(text('題目版本。', 'The framework version.'), { examples: ['ecd-56@1'] }),
      agency: ref('SheetAgency', text('產生報告時必填。', 'Required for a report.')),
      pilot: ref('SheetPilot', text('產生報告時必填。', 'Required for a report.')),
      assessedAt: ref(
        'Day',
        text('填答所描述的日期；產生報告時必填。', 'The day the answers describe; required for a report.'),
      ),
      answers: { ...(list(ref('SheetAnswer')) as object), maxItems: 500 },
      supplementary: { ...(list(ref('SheetItemAnswer')) as object), maxItems: 200 },
      provenance: string(text('資料來源註記，印在每一頁。', 'Where the data come from; printed on every page.'), PROSE),
    },
    ['agency', 'pilot', 'assessedAt', 'supplementary', 'provenance'],
  ),
  SheetAgency: body({ name: string(undefined, NAME), level: choice(AGENCY_LEVELS) }, ['name', 'level']),
  SheetPilot: body(
    {
      title: string(undefined, NAME),
      ...PILOT_CIRCUMSTANCES,
      track: ref('Track', text('未填視為 whole。', 'whole where left out.')),
      leadUnit: string(text('主政單位。', 'The lead unit.'), TEXT),
      partners: list(string(undefined, { minLength: 1, ...TEXT }), text('參與機關的名稱。', 'Partners by name.')),
      summary: string(undefined, { minLength: 1, ...PROSE }),
    },
    ['title', ...Object.keys(PILOT_CIRCUMSTANCES), 'track', 'leadUnit', 'partners', 'summary'],
  ),
  SheetAnswer: sheetAnswer(ref('FactorCode')),
  SheetItemAnswer: sheetAnswer(choice(['S1', 'S2'])),
  AnswerContent: { ...(body(ANSWER_CONTENT, CONTENT_NAMES) as object), oneOf: ANSWER_RULES },
  NamedObstacle: body({ kind: choice(OBSTACLE_KINDS), name: string(undefined, NAME) }),
  EvidenceReference: body(
    {
      kind: choice(EVIDENCE_KINDS),
      documentNumber: string(text('文號。', 'The document’s number.'), TEXT),
      date: ref('Day'),
      title: string(undefined, NAME),
      holder: string(text('保管單位。', 'Who holds it.'), TEXT),
    },
    ['documentNumber', 'date', 'holder'],
  ),
  Respondent: body(
    {
      role: string(undefined, { minLength: 1, ...TEXT }),
      seat: choice(SEATS),
      agency: string(undefined, TEXT),
      level: ref('Level'),
    },
    ['seat', 'agency'],
  ),
  Agreement: object({
    n: integer(text('有填等級的人數。', 'How many gave a level.'), { minimum: 0 }),
    median: nullable(ref('Level', text('5 人以上才顯示。', 'Shown from five on.'))),
    range: nullable(integer(undefined, { minimum: 0, maximum: 4 })),
    rwg: nullable(number(text('一致程度。', 'Agreement.'), { minimum: 0, maximum: 1 })),
  }),
};
