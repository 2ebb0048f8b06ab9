import type { Decision } from './review.status.js';

/** What a letter is about: never what was answered, found or said. */
export type LetterOccasion = 'question' | 'reply' | Decision;

export interface ReviewLetter {
  readonly subject: string;
  readonly body: string;
}

const SENTENCES: Readonly<Record<LetterOccasion, { readonly zh: string; readonly en: string }>> = {
  question: {
    zh: '審查人對貴單位提送的自評有問題想請教。請開啟下列連結查看並回復；這一件之後的詢問也會列在那裡，一日之內不另寄信：',
    en: 'A reviewer has a question about the self-assessment your agency handed in. Open this link to read and answer it; further questions are listed there, without another letter within a day:',
  },
  reply: {
    zh: '機關已回復您的詢問，等候您處理。請開啟下列連結查看；這一件之後的回復也會列在那裡，一日之內不另寄信：',
    en: 'The agency has replied to what you asked, and waits for you. Open this link to read it; further replies are listed there, without another letter within a day:',
  },
  accept: {
    zh: '貴單位提送的自評已審查通過。請開啟下列連結查看結果：',
    en: 'The self-assessment your agency handed in has been accepted. Open this link to see the result:',
  },
  'accept-with-plan': {
    zh: '貴單位提送的自評已附改善計畫通過。請開啟下列連結，查看結果與各項行動的期限：',
    en: 'The self-assessment your agency handed in has been accepted with a plan. Open this link to see the result, and when each action is due:',
  },
  return: {
    zh: '貴單位提送的自評已退回補正。請開啟下列連結查看意見；修改後可重新提送：',
    en: 'The self-assessment your agency handed in has been returned. Open this link to read what the reviewing body says; you can correct your answers and hand them in again:',
  },
};

const SUBJECTS: Readonly<Record<LetterOccasion, string>> = {
  question: '審查人詢問 A question about your self-assessment',
  reply: '機關已回復 The agency has replied to your question',
  accept: '審查通過 Your self-assessment has been accepted',
  'accept-with-plan': '附改善計畫通過 Your self-assessment has been accepted with a plan',
  return: '退回補正 Your self-assessment has been returned',
};

/** The letter to one person of the assessed agency, or to the reviewer about a reply, in both languages: the service does not know which one is read. */
export function reviewLetter(name: string, occasion: LetterOccasion, pilot: string, link: string): ReviewLetter {
  const { zh, en } = SENTENCES[occasion];
  const body = [
    `${name}您好：`,
    '',
    `試辦案「${pilot}」：${zh}`,
    link,
    '',
    '——',
    '',
    `Dear ${name},`,
    '',
    `Pilot “${pilot}”. ${en}`,
    link,
    '',
  ].join('\n');
  return { subject: `${SUBJECTS[occasion]}：${pilot}`.slice(0, 150), body };
}

const DAY_MS = 24 * 3_600_000;

/** One letter a day is enough for any number of questions, or of replies. */
export function isNews(writtenBefore: readonly Date[], now: Date): boolean {
  return writtenBefore.every((at) => now.getTime() - at.getTime() >= DAY_MS);
}
