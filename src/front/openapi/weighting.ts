import { CENTRAL } from '../../platform/access/caller.js';
import { EXPERT_PATHS } from './weighting-experts.js';
import { answer, BODY_REFUSALS, jsonBody, operation, parameter, tableAnswer, TABLE_PARAMETERS } from './operation.js';
import { ref } from './schema.js';
import { text } from './text.js';

const ADMINISTRATOR = ['administrator'] as const;
const tag = 'weighting';
const panel = (summary: ReturnType<typeof text>) => answer(summary, ref('Panel'));
const TOO_FEW = text(
  '填答完整且一致的專家不足三位（too-few-experts）。',
  'Fewer than three experts are complete and consistent (too-few-experts).',
);

/** The reviewing body's own weights: expert panels, their result, its effect, and publication. */
export const WEIGHTING_PATHS = {
  '/api/v1/panels': {
    get: operation({
      id: 'listPanels',
      tag,
      summary: text('列出專家小組', 'List expert panels'),
      roles: CENTRAL,
      parameters: TABLE_PARAMETERS,
      answers: { 200: tableAnswer(text('新的在前。', 'Newest first.'), ref('PanelList')) },
      refusals: [401, 403, 422, 503],
    }),
    post: operation({
      id: 'addPanel',
      tag,
      summary: text('新增專家小組', 'Add an expert panel'),
      roles: ADMINISTRATOR,
      body: jsonBody('NewPanel', { title: '115 年權重專家小組', slug: 'experts-2026', dueOn: '2026-12-18' }),
      answers: { 201: panel(text('草稿。', 'A draft.')) },
      refusals: [401, 403, ...BODY_REFUSALS, 503],
    }),
  },
  '/api/v1/panels/{id}': {
    get: operation({
      id: 'getPanel',
      tag,
      summary: text('讀取一個專家小組', 'Read one expert panel'),
      roles: CENTRAL,
      parameters: [parameter('Id')],
      answers: { 200: panel(text('專家小組。', 'The panel.')) },
      refusals: [401, 403, 404, 503],
    }),
    patch: operation({
      id: 'changePanel',
      tag,
      summary: text('修改專家小組', 'Change an expert panel'),
      roles: ADMINISTRATOR,
      parameters: [parameter('Id')],
      body: jsonBody('PanelChange', { dueOn: '2026-12-31' }),
      answers: { 200: panel(text('修改後的專家小組。', 'The panel as changed.')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: { 409: text('已截止（panel-closed）。', 'It is closed (panel-closed).') },
    }),
  },
  '/api/v1/panels/{id}/steps': {
    post: operation({
      id: 'movePanel',
      tag,
      summary: text('開放、截止、重新開放或停辦', 'Open, close, open again, or call off'),
      roles: ADMINISTRATOR,
      parameters: [parameter('Id')],
      body: jsonBody('PanelStep', { step: 'open' }),
      answers: { 200: panel(text('新的狀態。', 'Its new state.')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: { 409: text('目前不能做這一步（panel-state、no-experts）。', 'Not now (panel-state, no-experts).') },
    }),
  },
  '/api/v1/panels/{id}/result': {
    get: operation({
      id: 'getPanelResult',
      tag,
      summary: text('個別與整體的權重', 'Each expert’s weights, and the group’s'),
      description: text(
        '面向以成對比較的列幾何平均計算；整體取判斷的幾何平均與配分的中位數，不足三位一致的專家時為 null。',
        'Row geometric means of pairwise comparisons; the group takes the geometric mean of judgements and the median of points, and is null below three consistent experts.',
      ),
      roles: CENTRAL,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('結果。', 'The result.'), ref('PanelResult')) },
      refusals: [401, 403, 404, 503],
    }),
  },
  '/api/v1/panels/{id}/effect': {
    get: operation({
      id: 'getPanelEffect',
      tag,
      summary: text('草案權重對既有提送版本的影響', 'What the draft weights would do to what was handed in'),
      roles: CENTRAL,
      parameters: [parameter('Id')],
      answers: { 200: answer(text('由各評等到各評等的件數。', 'Counts from band to band.'), ref('PanelEffect')) },
      refusals: [401, 403, 404, 409, 503],
      meanings: { 409: TOO_FEW },
    }),
  },
  '/api/v1/panels/{id}/effect/changes': {
    get: operation({
      id: 'getBandChanges',
      tag,
      summary: text('評等會改變的提送版本', 'Submissions whose band would change'),
      roles: CENTRAL,
      parameters: [parameter('Id'), parameter('FromBand'), parameter('ToBand'), ...TABLE_PARAMETERS],
      answers: { 200: tableAnswer(text('新的在前。', 'Newest first.'), ref('BandChangeList')) },
      refusals: [401, 403, 404, 409, 422, 503],
      meanings: { 409: TOO_FEW },
    }),
  },
  '/api/v1/panels/{id}/publication': {
    post: operation({
      id: 'publishScheme',
      tag,
      summary: text('公布權重方案', 'Publish the weight scheme'),
      description: text(
        '公布後不能更改；版次自動遞增。既有的評估與結果不變。',
        'It never changes afterwards; the version counts up by itself. What has been scored stays as it is.',
      ),
      roles: ADMINISTRATOR,
      parameters: [parameter('Id')],
      body: jsonBody('Publication', { names: { 'zh-TW': '115 年專家權重', en: 'Expert weights 2026' } }),
      answers: { 201: answer(text('新的權重方案。', 'The new scheme.'), ref('Published')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: { 409: TOO_FEW },
    }),
  },
  '/api/v1/weight-scheme-choices': {
    get: operation({
      id: 'listWeightSchemeChoices',
      tag,
      summary: text('權重方案換用紀錄', 'Which scheme was chosen when'),
      roles: CENTRAL,
      parameters: TABLE_PARAMETERS,
      answers: { 200: tableAnswer(text('新的在前。', 'Newest first.'), ref('WeightSchemeChoiceList')) },
      refusals: [401, 403, 422, 503],
    }),
    post: operation({
      id: 'chooseWeightScheme',
      tag,
      summary: text('換用新開自評的權重方案', 'Choose the scheme of new assessments'),
      roles: ADMINISTRATOR,
      body: jsonBody('NewWeightSchemeChoice', { weightScheme: 'evidence', reason: '沿用' }),
      answers: { 201: answer(text('已換用。', 'Chosen.'), ref('WeightSchemeChoice')) },
      refusals: [401, 403, ...BODY_REFUSALS, 503],
    }),
  },
  ...EXPERT_PATHS,
};
