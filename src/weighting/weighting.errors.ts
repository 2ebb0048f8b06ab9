import type { Locale } from '../advice/action.js';
import { AppError, conflict, invalid } from '../platform/http/app-error.js';
import { FEWEST_EXPERTS } from '../scoring/panel.js';

export const MOST_EXPERTS = 50;

export const stepImpossible = () =>
  conflict('panel-state', {
    'zh-TW': '專家小組目前的狀態不能做這一步；請重新整理頁面，看看同仁是否已先處理。',
    en: 'The panel’s present state does not allow this step. Reload the page: a colleague may have been first.',
  });

export const notPrepared = () =>
  conflict('panel-closed', {
    'zh-TW': '專家小組已截止或結束，不能再修改或邀請；需要時請先重新開放。',
    en: 'The panel is closed or ended, so it cannot be changed and nobody can be invited. Open it again first if need be.',
  });

export const panelFull = () =>
  conflict('panel-full', {
    'zh-TW': `一個專家小組最多 ${MOST_EXPERTS} 位專家。`,
    en: `A panel has at most ${MOST_EXPERTS} experts.`,
  });

export const alreadyWithdrawn = () =>
  conflict('expert-withdrawn', {
    'zh-TW': '這位專家的連結已經撤回。',
    en: 'This expert’s link has been withdrawn already.',
  });

export const noExperts = () =>
  conflict('no-experts', {
    'zh-TW': '還沒有邀請任何專家；請先邀請，再開放填答。',
    en: 'Nobody has been invited yet: invite experts first, then open the panel.',
  });

export const tooFewExperts = (taking: number) =>
  conflict('too-few-experts', {
    'zh-TW': `公布權重方案至少要有 ${FEWEST_EXPERTS} 位填答完整且一致性比率不超過 0.10 的專家，目前有 ${taking} 位。請重新開放，由專家修正或補填，或再邀請其他專家。`,
    en: `A scheme needs at least ${FEWEST_EXPERTS} experts whose answers are complete and whose consistency ratio is 0.10 or less; there are ${taking}. Open the panel again so that experts can correct or finish their answers, or invite more.`,
  });

export const slugOfShipped = (locale: Locale) =>
  invalid([
    {
      pointer: '/slug',
      code: 'wrong-value',
      detail: {
        'zh-TW': '這個代號是隨附方案的名稱，請另取一個。',
        en: 'A scheme that comes with the service has this name: choose another.',
      }[locale],
    },
  ]);

export const noSuchScheme = (locale: Locale) =>
  invalid([
    {
      pointer: '/weightScheme',
      code: 'wrong-value',
      detail: { 'zh-TW': '沒有這個權重方案。', en: 'There is no such weight scheme.' }[locale],
    },
  ]);

export const noSuchPlace = () =>
  new AppError(404, 'no-such-place', {
    'zh-TW': '找不到這個專家連結。請確認連結是否完整複製，或請邀請您的人重新提供。',
    en: 'There is no such link. Check that it was copied whole, or ask whoever invited you for another.',
  });

export const placeWithdrawn = () =>
  new AppError(410, 'place-withdrawn', {
    'zh-TW': '這個連結已經撤回。如有疑問，請洽邀請您的人。',
    en: 'This link has been withdrawn. Please ask whoever invited you.',
  });

export const notTakingOpinions = () =>
  conflict('panel-not-open', {
    'zh-TW': '專家小組尚未開放或已經截止，目前不能填答。',
    en: 'The panel is not open yet or has closed, so nothing can be answered now.',
  });
