import type { Locale } from '../advice/action.js';
import { AppError, conflict, forbidden, invalid } from '../platform/http/app-error.js';
import type { ErrorDetail } from '../platform/http/app-error.js';

const fault = (pointer: string, detail: Readonly<Record<Locale, string>>, locale: Locale): ErrorDetail => ({
  pointer,
  code: 'wrong-value',
  detail: detail[locale],
});

export const wrongCurrent = (locale: Locale) =>
  invalid([fault('/current', { 'zh-TW': '目前的密碼不正確。', en: 'The present password is wrong.' }, locale)]);

export const tooManyFailures = (seconds: number) =>
  new AppError(
    429,
    'too-many-failures',
    { 'zh-TW': '輸入錯誤次數過多，請稍後再試。', en: 'Too many failed tries. Please wait and try again.' },
    { headers: { 'Retry-After': String(seconds) } },
  );

/** Roles of an agency's people and of the reviewing body's do not mix. */
export const rolesDoNotFit = (ofAgency: boolean, locale: Locale) =>
  invalid([
    fault(
      '/roles',
      ofAgency
        ? {
            'zh-TW': '機關人員的角色只有填答人、彙整人、核定人。',
            en: 'People of an agency are respondents, coordinators or approvers.',
          }
        : {
            'zh-TW': '審查機關人員的角色只有審查人、管理員。',
            en: 'People of the reviewing body are reviewers or administrators.',
          },
      locale,
    ),
  ]);

export const monthToCome = (locale: Locale) =>
  invalid([
    fault(
      '/inPostSince',
      { 'zh-TW': '到職年月不能晚於本月。', en: 'This month has not come yet; give the month you took the post.' },
      locale,
    ),
  ]);

export const ownAccount = () =>
  forbidden('own-account', {
    'zh-TW': '自己的角色與帳號狀態，請由機關內另一位彙整人或審查機關管理員調整。',
    en: 'Your own account is changed by another coordinator of your agency, or by an administrator.',
  });

export const lastCoordinator = () =>
  conflict('last-coordinator', {
    'zh-TW': '機關至少要有一位使用中的彙整人；請先指定另一位，再調整這一位。',
    en: 'An agency keeps at least one active coordinator: appoint another one first.',
  });

export const lastAdministrator = () =>
  conflict('last-administrator', {
    'zh-TW': '至少要有一位使用中的管理員；請先指定另一位，再調整這一位。',
    en: 'There is always at least one active administrator: appoint another one first.',
  });

export const ownPassword = () =>
  forbidden('own-account', {
    'zh-TW': '要變更自己的密碼，請到「我的帳號」。',
    en: 'Change your own password under My account.',
  });

export const administratorsLink = () =>
  forbidden('ask-administrator', {
    'zh-TW': '核定人的密碼連結請向管理員索取：提送須由兩個人辦理，連結不宜經彙整人轉交。',
    en: "Ask an administrator for an approver's link: handing in takes two people, so it does not pass through the coordinator.",
  });

export const accountOpen = () =>
  conflict('account-open', {
    'zh-TW': '這個帳號仍在使用中；請先停用，再移除。',
    en: 'This account is still in use: close it first, then remove it.',
  });

export const administratorsRemoval = () =>
  forbidden('ask-administrator', {
    'zh-TW': '核定人的帳號由審查機關的管理員移除，請洽管理員。',
    en: 'An approver is removed by an administrator of the reviewing body: please ask one.',
  });

export const accountClosed = () =>
  conflict('account-closed', {
    'zh-TW': '這個帳號已停用；請先恢復帳號，再重設密碼。',
    en: 'This account is closed: open it again first.',
  });

export const noSuchPasswordLink = () =>
  new AppError(410, 'password-link-closed', {
    'zh-TW': '這個連結已使用過、過期，或不完整。請向貴單位的彙整人或管理員索取新的連結。',
    en: 'This link has been used, has expired, or is not complete. Ask your coordinator or an administrator for a new one.',
  });
