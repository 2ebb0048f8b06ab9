import { OCCASIONS } from '../../assessments/assessment.status.js';
import { EVERYBODY } from '../../platform/access/caller.js';
import { SUBMISSION_STATUSES } from '../../submissions/submission.status.js';
import { operation, parameter, tableAnswer } from './operation.js';
import { choice, flag, integer, list, nullable, number, object, ref, string } from './schema.js';
import type { Properties, Schema } from './schema.js';
import { text } from './text.js';

const SCORE = nullable(number(undefined, { minimum: 0, maximum: 100 }));
const DIFFERENCE = nullable(number(undefined, { minimum: -100, maximum: 100 }));
const LEVEL = nullable(ref('Level', text('沒有等級則為 null。', 'null where it has no level.')));

const RESULT: Properties = {
  score: SCORE,
  band: { anyOf: [ref('Band'), choice(['under-review'])] },
  likely: nullable(object({ low: number(), high: number() })),
  dimensions: list(object({ code: ref('DimensionCode'), score: SCORE })),
};

const BOTH: Properties = {
  self: object({ ...RESULT, bandIsAtMost: flag() }),
  verified: nullable(object({ ...RESULT, shareVerified: nullable(number(undefined, { minimum: 0, maximum: 1 })) })),
};

const MOVES = ['risen', 'fallen', 'now-answered', 'no-longer-answered', 'now-applicable', 'no-longer-applicable'];
const STATUS = choice(['answered', 'not-applicable', 'unknown', 'unanswered']);

const REASONS = [
  'other-framework',
  'other-scheme',
  'no-score',
  'no-likely-range',
  'no-seats',
  'other-seats',
  'within-range',
];

export const TREND_SCHEMAS: Readonly<Record<string, Schema>> = {
  Comparison: object({
    difference: DIFFERENCE,
    threshold: nullable(
      number(text('較寬可能範圍的一半；差距須超過它。', 'Half the wider likely range, which a change has to exceed.')),
    ),
    seats: nullable(
      object({
        again: integer(text('前次填答職務中，這次再度填答者。', 'Earlier seats that were heard again.')),
        of: integer(),
      }),
    ),
    change: nullable(choice(['risen', 'fallen'])),
    reason: nullable(choice(REASONS, text('不宜比較的原因。', 'Why it is not to be compared.'))),
  }),
  Trend: object({
    pilotId: ref('Id'),
    pilotTitle: string(),
    series: list(
      object({
        agencyId: ref('Id'),
        agencyName: string(),
        weightScheme: string(
          text('最近一次評估的權重方案；比較都依它。', 'Of the newest assessment: what everything is compared under.'),
        ),
        points: list(ref('TrendPoint'), text('依評估時間。', 'In the order of time.')),
        steps: list(ref('TrendStep'), text('每一次與前一次之間。', 'From each one to the next.')),
      }),
    ),
  }),
  TrendPoint: object({
    submissionId: ref('Id'),
    assessmentId: ref('Id'),
    revision: integer(undefined, { minimum: 1 }),
    assessedAt: ref('Day'),
    submittedAt: ref('Time'),
    status: choice(SUBMISSION_STATUSES),
    framework: string(),
    weightScheme: string(),
    ...BOTH,
    again: nullable(
      ref(
        'TrendResults',
        text(
          '原採其他權重方案者，同樣的填答改以最近一次的方案計分；原結果不變。無須改計則為 null。',
          'Where it was made under another weight scheme: the same answers under that of the newest. What was issued stays. null where nothing is scored again.',
        ),
      ),
    ),
  }),
  TrendResults: object(BOTH),
  TrendStep: object({
    from: ref('Id', text('前一次提送。', 'The earlier submission.')),
    to: ref('Id'),
    self: ref('Comparison'),
    verified: nullable(ref('Comparison')),
    scoredAgain: list(ref('Id'), text('改以最近一次方案計分的提送。', 'Which of the two was scored again.')),
    basis: choice(['self', 'verified'], text('面向與因素取自何者。', 'What dimensions and factors are taken from.')),
    dimensions: list(object({ code: ref('DimensionCode'), difference: DIFFERENCE })),
    factors: list(
      object({
        code: ref('FactorCode'),
        move: choice(MOVES),
        from: LEVEL,
        to: LEVEL,
        fromStatus: STATUS,
        toStatus: STATUS,
      }),
      text('等級有變動的因素。', 'Factors whose level moved.'),
    ),
    actions: list(
      object({
        action: string(),
        title: string(),
        owner: string(),
        doneOn: ref('CalendarDay'),
        factors: list(ref('FactorCode'), text('提升了且由它著力的因素。', 'Factors that rose and that it lifts.')),
      }),
      text('期間完成的議定行動。', 'Agreed actions done in between.'),
    ),
  }),
};

export const TREND_PATHS = {
  '/api/v1/pilots/{id}/trend': {
    get: operation({
      id: 'getTrend',
      tag: 'reviews',
      summary: text('試辦案歷次評估的變化', 'How a pilot’s readiness went over time'),
      description: text(
        `本機關只看到自己的；審查機關看到各機關已提送的。再評估的時機：${OCCASIONS.join('、')}。`,
        `An agency sees its own alone; the reviewing body what each agency has handed in. Occasions of a re-assessment: ${OCCASIONS.join(', ')}.`,
      ),
      roles: EVERYBODY,
      parameters: [
        parameter('Id'),
        {
          name: 'table',
          in: 'query',
          required: false,
          description: text(
            '要成為檔案的表；省略時為 dimensions。',
            'Which table a file holds; dimensions where left out.',
          ),
          schema: choice(['dimensions', 'factors']),
        },
        parameter('Format'),
      ],
      answers: { 200: tableAnswer(text('變化。', 'The trend.'), ref('Trend')) },
      refusals: [401, 404, 422, 503],
    }),
  },
};
