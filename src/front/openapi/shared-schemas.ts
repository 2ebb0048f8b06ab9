import type { BandId, CapCode, GateId } from '../../scoring/framework-structure.js';
import { STATUSES, CONFIDENCES, TRACKS } from '../../sheet/answer-sheet.js';
import { choice, integer, list, nullable, object, string } from './schema.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

export const BANDS = [
  'not-ready',
  'preparing',
  'conditional',
  'pilot-ready',
  'scale-ready',
] as const satisfies readonly BandId[];
export const GATES: readonly GateId[] = [
  'ownership',
  'legal-basis',
  'security',
  'responsibility',
  'trust',
  'burden',
  'connection',
];
export const CAPS = [
  'no-owner',
  'gate-failed',
  'gate-held',
  'weak-dimension',
  'item-unsuited',
  'unknown-decides',
  'gate-not-settled',
] as const satisfies readonly CapCode[];

const PROBLEM = {
  type: string(text('錯誤種類的 URN。', 'A URN for the kind of problem.'), { format: 'uri' }),
  title: string(text('HTTP 狀態的名稱。', 'The name of the status.')),
  status: integer(text('HTTP 狀態碼。', 'The status code.'), { minimum: 400, maximum: 599 }),
  detail: string(
    text('給人看的一句話，語言依 Accept-Language。', 'One sentence for a person, in the language asked for.'),
  ),
  code: string(text('穩定的錯誤代碼，供程式判斷。', 'A stable code for programs.'), { examples: ['not-found'] }),
  errors: list({ $ref: '#/components/schemas/Fault' }, text('每一個錯誤。', 'Every fault.')),
  errorCount: integer(
    text('錯誤總數；錯誤過多而未全列時才有。', 'How many faults there are, where they are too many to list.'),
  ),
};

/** What the rooms have in common. */
export const SHARED_SCHEMAS: Readonly<Record<string, Schema>> = {
  Problem: object(PROBLEM, ['errorCount']),
  StaleProblem: object(
    { ...PROBLEM, current: { type: 'object', description: text('目前的內容。', 'What stands now.') } },
    ['errorCount'],
  ),
  Fault: object({
    pointer: string(
      text(
        '錯誤所在的 JSON Pointer（RFC 6901）；空字串指全部內容。',
        'JSON pointer (RFC 6901) to what is wrong; empty for the whole body.',
      ),
    ),
    code: string(undefined, { examples: ['level-range', 'required', 'unknown-field'] }),
    detail: string(text('給人看的一句話。', 'One sentence for a person.')),
  }),
  NextCursor: nullable(
    string(text('下一頁的 cursor；最後一頁為 null。', 'The cursor of the next page; null on the last.')),
  ),
  Id: string(undefined, { format: 'uuid' }),
  Time: string(text('ISO 8601 格式，UTC 時間。', 'ISO 8601, UTC.'), { format: 'date-time' }),
  Day: string(text('YYYY-MM 或 YYYY-MM-DD。', 'YYYY-MM or YYYY-MM-DD.'), {
    pattern: '^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$',
  }),
  CalendarDay: string(text('日期，格式為 YYYY-MM-DD。', 'YYYY-MM-DD.'), {
    pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  }),
  Hash: string(text('SHA-256，十六進位。', 'SHA-256 in hex.'), { pattern: '^[0-9a-f]{64}$' }),
  ETag: string(undefined, { pattern: '^"[^"]+"$', examples: ['"3"'] }),
  Locale: choice(['zh-TW', 'en']),
  FactorCode: string(text('56 項因素之一。', 'One of the 56 factors.'), {
    pattern: '^[LTOG][1-9]\\d?$',
    examples: ['L2'],
  }),
  AnswerableCode: string(undefined, { pattern: '^([LTOG][1-9]\\d?|S[12])$', examples: ['L2', 'S1'] }),
  DimensionCode: choice(['L', 'T', 'O', 'G']),
  Level: integer(text('1 至 5，愈高準備愈充分。', '1 to 5; higher is always readier.'), { minimum: 1, maximum: 5 }),
  Confidence: choice(CONFIDENCES),
  AnswerStatus: choice(STATUSES),
  Track: choice(TRACKS),
  GateId: choice(GATES),
  BandId: choice(BANDS),
  Band: choice([...BANDS, 'indeterminate']),
  CapCode: choice(CAPS),
};
