import { momentForPeople } from '../platform/views/people-dates.js';

/** The mail to somebody who has forgotten the password, in both languages. */
export function passwordLetter(name: string, link: string, expiresAt: Date, timeZone: string) {
  const body = [
    `${name}您好：`,
    '',
    '請開啟下列連結，重新設定您在「跨機關電子化服務準備度自評」的密碼：',
    link,
    '',
    `連結只能使用一次，有效至 ${momentForPeople(expiresAt, 'zh-TW', timeZone)}。若您沒有請同仁協助重設密碼，請不必理會這封信，原來的密碼不受影響。`,
    '',
    '——',
    '',
    `Dear ${name},`,
    '',
    'Open this link to choose a new password for the readiness self-assessment of cross-agency e-services:',
    link,
    '',
    `It works once and is valid until ${momentForPeople(expiresAt, 'en', timeZone)}. If you did not ask for it, ignore this mail: your password stays as it is.`,
    '',
  ].join('\n');
  return { subject: '重新設定密碼 Choose a new password', body };
}
