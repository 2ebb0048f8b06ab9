import type { Config } from '../platform/config/config.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { PanelExpert } from './panel-expert.entity.js';
import type { Panel } from './panel.entity.js';

/** The letter with an expert's link, in both languages: nobody knows yet which one this person reads. */
export function expertLetter(
  { name }: Pick<PanelExpert, 'name'>,
  { title, dueOn, state }: Pick<Panel, 'title' | 'dueOn' | 'state'>,
  link: string,
  reviewingBody: Config['reviewingBody'],
): { subject: string; body: string } {
  const until = dueOn && {
    zh: `請於 ${dateForPeople(dueOn, 'zh-TW')}前完成；截止前可隨時修改。`,
    en: `Please finish by ${dateForPeople(dueOn, 'en')}; until the panel is closed you may change anything.`,
  };
  const isOpen = state === 'open';
  const now = isOpen
    ? { zh: '不必註冊帳號，開啟下列連結即可填答：', en: 'You need no account: open this link.' }
    : {
        zh: '不必註冊帳號。目前尚未開放填答，開啟下列連結可先看題目；開放後以同一個連結填答：',
        en: 'You need no account. The panel is not open yet: this link shows you the questions now, and takes your answers once it is open.',
      };
  const body = [
    `${name}您好：`,
    '',
    `${reviewingBody['zh-TW']}邀請您以專家身分，為「${title}」判斷電子化服務各面向與因素的輕重，約需二十分鐘。${now.zh}`,
    link,
    '',
    ...(until ? [until.zh] : []),
    `連結僅供您本人使用，請勿轉寄。您的判斷由${reviewingBody['zh-TW']}彙整；公布時以代號列出，不具名。`,
    '',
    '——',
    '',
    `Dear ${name},`,
    '',
    `${reviewingBody.en} asks you, as an expert, to judge how much the dimensions and factors of e-services weigh, for “${title}”. It takes about twenty minutes. ${now.en}`,
    link,
    '',
    ...(until ? [until.en] : []),
    `The link is for you alone: please do not pass it on. ${reviewingBody.en} puts the judgements together; they are published under a letter, not under your name.`,
    '',
  ].join('\n');
  return { subject: `權重專家填答邀請 Expert panel：${title}`.slice(0, 150), body };
}
