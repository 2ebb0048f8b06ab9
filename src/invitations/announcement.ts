import { localDay } from '../platform/clock/local-day.js';
import type { Imprint } from '../platform/settings/settings.js';
import { dateForPeople } from '../platform/views/people-dates.js';

export interface Announcement {
  readonly subject: string;
  readonly body: string;
}

/** The mail to somebody who is invited, in both languages: nobody knows yet which one this person reads. */
export function announcement(
  { name, agencyName }: { readonly name: string; readonly agencyName: string | null },
  link: string,
  expiresAt: Date,
  { reviewingBody, calendar, timeZone }: Imprint,
): Announcement {
  const day = localDay(expiresAt, timeZone);
  const to = { zh: agencyName ?? reviewingBody['zh-TW'], en: agencyName ?? reviewingBody.en };
  const body = [
    `${name}您好：`,
    '',
    `${to.zh}邀請您使用「跨機關電子化服務準備度自評」服務。請開啟下列連結，設定密碼後即可登入：`,
    link,
    '',
    `連結僅供您本人使用一次，有效至 ${dateForPeople(day, 'zh-TW', calendar)}。若您不認識邀請您的單位，請不必理會這封信。`,
    '',
    '——',
    '',
    `Dear ${name},`,
    '',
    `${to.en} invites you to the readiness self-assessment of cross-agency e-services. Open this link, choose a password, and sign in:`,
    link,
    '',
    `The link is for you alone, works once, and is valid until ${dateForPeople(day, 'en')}. If you do not know who invites you, ignore this mail.`,
    '',
  ].join('\n');
  return { subject: '邀請您參與準備度自評 Invitation to the readiness self-assessment', body };
}
