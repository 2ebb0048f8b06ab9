import type { Locale } from '../advice/action.js';
import { AppError, conflict, forbidden } from '../platform/http/app-error.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import type { ConsolidationFault } from './consolidation.js';

export const notADraft = () =>
  conflict('not-a-draft', {
    'zh-TW': '這份自評已送請核定或已提送，不能再次送出。',
    en: 'This assessment has already been handed in or awaits its signature.',
  });

export const nothingToSign = () =>
  conflict('no-open-request', {
    'zh-TW': '目前沒有待核定的提送申請。',
    en: 'There is no open request to hand this in.',
  });

export const samePerson = () =>
  forbidden('same-person', {
    'zh-TW': '提送申請人不能自行核定，請由另一位核定人辦理。',
    en: 'Whoever asked for the signature may not give it: a second person has to.',
  });

export const changedSinceSeen = () =>
  conflict('changed', {
    'zh-TW': '待核定的內容與您看到的版本不同，請重新檢視後再核定。',
    en: 'What is to be signed is not what you looked at. Look again, then sign.',
  });

export const notYours = () =>
  forbidden('wrong-role', {
    'zh-TW': '送請核定由彙整人辦理，核定由核定人辦理。',
    en: 'Coordinators ask for the signature, approvers give it.',
  });

export const unknownStep = () =>
  new AppError(422, 'unknown-step', {
    'zh-TW': '沒有收到您要辦理的事項，請再按一次按鈕。',
    en: 'It did not come through what you wanted to do. Please choose the button again.',
  });

const UNSETTLED: Readonly<Record<ConsolidationFault['code'], Readonly<Record<Locale, string>>>> = {
  'disagreement-unsettled': {
    'zh-TW': '填答人之間相差兩級以上，請在說明欄記下協調的結果。',
    en: 'Respondents are two levels or more apart: note what was settled.',
  },
  'above-median-unexplained': {
    'zh-TW': '彙整的等級高於填答人的中位數，請在說明欄寫明理由。',
    en: "The consolidated level is above the respondents' median: note why.",
  },
};

export function unsettled(faults: readonly ConsolidationFault[], locale: Locale): ErrorDetail[] {
  return faults.map(({ factor, code }) => ({
    pointer: `/answers/${factor}/note`,
    code,
    detail: UNSETTLED[code][locale],
  }));
}
