import { CENTRAL } from '../../platform/access/caller.js';
import { answer, BODY_REFUSALS, jsonBody, operation, parameter, tableAnswer, TABLE_PARAMETERS } from './operation.js';
import { ref } from './schema.js';
import { text } from './text.js';

const ADMINISTRATOR = ['administrator'] as const;
const tag = 'weighting';
const ONE = [parameter('Id'), parameter('Expert')];
const CLOSED = text(
  '已截止（panel-closed），或連結已撤回（expert-withdrawn）。',
  'The panel is closed (panel-closed), or the link withdrawn (expert-withdrawn).',
);
const OPINION = { judgements: [{ more: 'L', less: 'T', times: 3 }], points: { L1: 7 } };

/** Experts of a panel, and their own places behind a link. */
export const EXPERT_PATHS = {
  '/api/v1/panels/{id}/experts': {
    get: operation({
      id: 'getPanelExperts',
      tag,
      summary: text('列出專家與填答狀況', 'List experts and how far they are'),
      roles: CENTRAL,
      parameters: [parameter('Id'), ...TABLE_PARAMETERS],
      answers: { 200: tableAnswer(text('依邀請先後。', 'In the order of invitation.'), ref('PanelExpertList')) },
      refusals: [401, 403, 404, 422, 503],
    }),
    post: operation({
      id: 'inviteExpert',
      tag,
      summary: text('以連結邀請專家', 'Invite an expert by link'),
      roles: ADMINISTRATOR,
      parameters: [parameter('Id')],
      body: jsonBody('NewExpert', { name: '王教授', organisation: '公共行政學系', email: 'wang@university.example' }),
      answers: { 201: answer(text('專家與連結。', 'The expert with the link.'), ref('InvitedExpert')) },
      refusals: [401, 403, 404, 409, ...BODY_REFUSALS, 503],
      meanings: {
        409: text('已截止或額滿（panel-closed、panel-full）。', 'Closed or full (panel-closed, panel-full).'),
      },
    }),
  },
  '/api/v1/panels/{id}/experts/{expert}': {
    delete: operation({
      id: 'withdrawExpert',
      tag,
      summary: text('撤回專家的連結', 'Withdraw an expert’s link'),
      roles: ADMINISTRATOR,
      parameters: ONE,
      answers: { 204: { description: text('已撤回，不再採計。', 'Withdrawn, and counted no longer.') } },
      refusals: [401, 403, 404, 409, 503],
      meanings: { 409: CLOSED },
    }),
  },
  '/api/v1/panels/{id}/experts/{expert}/link': {
    post: operation({
      id: 'renewExpertLink',
      tag,
      summary: text('另發一個連結，舊的即失效', 'Make another link; the earlier one ends'),
      roles: ADMINISTRATOR,
      parameters: ONE,
      answers: { 201: answer(text('專家與新連結。', 'The expert with the new link.'), ref('InvitedExpert')) },
      refusals: [401, 403, 404, 409, 503],
      meanings: { 409: CLOSED },
    }),
  },
  '/api/v1/panel-places/{token}': {
    get: operation({
      id: 'getExpertPlace',
      tag,
      summary: text('專家開啟連結所見', 'What an expert finds behind the link'),
      roles: 'public',
      parameters: [parameter('ExpertToken')],
      answers: { 200: answer(text('題目與目前的判斷。', 'The questions, and what was judged.'), ref('ExpertPlace')) },
      refusals: [404, 410, 429, 503],
    }),
  },
  '/api/v1/panel-places/{token}/opinion': {
    put: operation({
      id: 'giveOpinion',
      tag,
      summary: text('儲存判斷與配分', 'Save judgements and points'),
      description: text(
        'judgements 取代原有的全部判斷；points 只更新所列因素。截止前可隨時修改。',
        'judgements replace all former ones; points change the factors named. Anything may be changed until the panel is closed.',
      ),
      roles: 'public',
      parameters: [parameter('ExpertToken')],
      body: jsonBody('Opinion', OPINION),
      answers: { 200: answer(text('儲存後的內容。', 'As it stands now.'), ref('ExpertPlace')) },
      refusals: [404, 409, 410, ...BODY_REFUSALS, 429, 503],
      meanings: { 409: text('尚未開放或已截止（panel-not-open）。', 'Not open (panel-not-open).') },
    }),
  },
  '/api/v1/panel-places/{token}/trial': {
    post: operation({
      id: 'tryOpinion',
      tag,
      summary: text('試算一致性，不儲存', 'Reckon the consistency; nothing is stored'),
      roles: 'public',
      parameters: [parameter('ExpertToken')],
      body: jsonBody('Opinion', OPINION),
      answers: { 200: answer(text('試算結果。', 'What it comes to.'), ref('OpinionTrial')) },
      refusals: [404, 410, ...BODY_REFUSALS, 429, 503],
    }),
  },
};
