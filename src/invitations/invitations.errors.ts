import type { Locale } from '../advice/action.js';
import { AppError, conflict, invalid } from '../platform/http/app-error.js';

export const cannotBeInvited = () =>
  conflict('cannot-be-invited', {
    'zh-TW': '這個電子郵件無法受邀；若是已有帳號的同仁，請對方直接登入，或改用另一個電子郵件。',
    en: 'Nobody can be invited with this address. A colleague who has an account just signs in; otherwise use another address.',
  });

export const unknownAgency = (locale: Locale) =>
  invalid([
    {
      pointer: '/agencyId',
      code: 'wrong-value',
      detail: {
        'zh-TW': '只能邀請本機關的同仁；管理員須填本服務已有的機關。',
        en: 'Invite people of your own agency; an administrator names an agency of this service.',
      }[locale],
    },
  ]);

export const invitationClosed = () =>
  conflict('invitation-closed', {
    'zh-TW': '這份邀請已被接受或已撤回。',
    en: 'This invitation has been accepted or withdrawn already.',
  });

export const noSuchInvitation = () =>
  new AppError(404, 'no-such-invitation', {
    'zh-TW': '找不到這份邀請。請確認連結是否完整複製，或請邀請您的人重新寄送。',
    en: 'There is no such invitation. Check that the link was copied whole, or ask to be invited again.',
  });

export const acceptedBefore = () =>
  new AppError(410, 'invitation-accepted', {
    'zh-TW': '這份邀請已經使用過，帳號已建立；請直接登入。',
    en: 'This invitation has been used and the account exists: please sign in.',
  });

export const noLongerOpen = () =>
  new AppError(410, 'invitation-expired', {
    'zh-TW': '這份邀請已過期或已撤回。請向邀請您的人索取新的連結。',
    en: 'This invitation has expired or was withdrawn. Ask whoever invited you for a new link.',
  });

export const addressTaken = () =>
  conflict('address-taken', {
    'zh-TW': '這個電子郵件已有帳號，請以該帳號登入。',
    en: 'There is an account with this address already: please sign in with it.',
  });

export const addressFault = (locale: Locale, given: boolean) =>
  invalid([
    {
      pointer: '/email',
      code: given ? 'wrong-value' : 'required',
      detail: (given
        ? {
            'zh-TW': '這份邀請是寄給另一個電子郵件的。',
            en: 'This invitation is for another address.',
          }
        : { 'zh-TW': '請填寫您的電子郵件，日後以它登入。', en: 'Give your e-mail address: you sign in with it.' })[
        locale
      ],
    },
  ]);
