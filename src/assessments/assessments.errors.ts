import type { Locale } from '../advice/action.js';
import { AppError, conflict } from '../platform/http/app-error.js';
import type { ErrorDetail } from '../platform/http/app-error.js';

export const notOpenForAnswers = () =>
  conflict('not-a-draft', {
    'zh-TW': '這份自評已送請核定或已提送，目前不能修改；請先撤回，或待退回補正。',
    en: 'This assessment has been handed in or awaits its signature and cannot be changed now: withdraw the request first.',
  });

export const nothingToRelease = () =>
  conflict('nothing-to-release', {
    'zh-TW': '您還沒有填答，沒有可以提供的內容。',
    en: 'You have not answered yet, so there is nothing to release.',
  });

export const notSubmitted = () =>
  conflict('not-submitted', {
    'zh-TW': '只有已提送的自評才能開啟新的版次。',
    en: 'Only an assessment that has been submitted can be opened for a new revision.',
  });

export const underReview = () =>
  conflict('in-review', {
    'zh-TW': '審查人正在審查您提送的版本。請先回復審查意見；審查退回後會自動開啟下一版。',
    en: 'A reviewer has what you handed in. Answer their questions first; a return opens your next revision by itself.',
  });

export const formerNotAccepted = () =>
  conflict('former-not-accepted', {
    'zh-TW': '前一次評估審查通過（含附改善計畫通過）之後，才能再次評估；退回補正者，請在原自評補正後重新提送。',
    en: 'A pilot can be assessed again once its former assessment has been accepted. After a return, correct the former one and hand it in again.',
  });

export const takenUpAlready = () =>
  conflict('already-taken-up', {
    'zh-TW': '這次評估已經開始再次評估，請直接在新的自評填答。',
    en: 'This pilot is already being assessed again. Please go on in the new assessment.',
  });

const MISMATCH = {
  'zh-TW': '答案表上的機關名稱與您的機關不同。',
  en: 'The agency named in the sheet is not yours.',
};

export const foreignAgency = (locale: Locale): ErrorDetail => ({
  pointer: '/sheet/agency/name',
  code: 'agency-mismatch',
  detail: MISMATCH[locale],
});

export const agencyMismatch = (locale: Locale) =>
  new AppError(422, 'agency-mismatch', MISMATCH, { errors: [foreignAgency(locale)] });
