import { dateForPeople } from '../platform/views/people-dates.js';
import type { Config } from '../platform/config/config.js';
import type { PanelExpert } from './panel-expert.entity.js';
import type { Panel } from './panel.entity.js';
import type { OddWords } from './scale-words.js';

/** What does not fit in an expert's judgements, in both languages. */
export interface ToMend {
  readonly ratio: string;
  readonly odd: { readonly zh: OddWords; readonly en: OddWords };
}

/** The letter to an expert whose judgements contradict each other, with a new link; in both languages as the first one. */
export function mendLetter(
  { name }: Pick<PanelExpert, 'name'>,
  { title, dueOn }: Pick<Panel, 'title' | 'dueOn'>,
  link: string,
  { ratio, odd }: ToMend,
  reviewingBody: Config['reviewingBody'],
): { subject: string; body: string } {
  const body = [
    `${name}您好：`,
    '',
    `感謝您為「${title}」所作的判斷。其中各面向的比較，一致性比率為 ${ratio}，超過 0.10，判斷之間互相矛盾，修正以前無法採計。`,
    zhOdd(odd.zh),
    '要修正哪一題，請依您的專業判斷決定。請開啟下列連結修正；先前的連結已經失效，填過的內容都還在：',
    link,
    ...(dueOn ? [`請於 ${dateForPeople(dueOn, 'zh-TW')}前完成。`] : []),
    '',
    reviewingBody['zh-TW'],
    '',
    '——',
    '',
    `Dear ${name},`,
    '',
    `Thank you for your judgements for “${title}”. Your comparisons of the dimensions have a consistency ratio of ${ratio}, above 0.10: they contradict each other, and cannot count until they are corrected.`,
    enOdd(odd.en),
    'Which of them to correct is for your own judgement to say. Please open this link; the former one has ended, and everything you answered is still there:',
    link,
    ...(dueOn ? [`Please finish by ${dateForPeople(dueOn, 'en')}.`] : []),
    '',
    reviewingBody.en,
    '',
  ].join('\n');
  return { subject: `請修正權重判斷 Please correct your judgements：${title}`.slice(0, 150), body };
}

function zhOdd({ pair, given, fitting }: OddWords): string {
  return fitting === null
    ? `與其他判斷最不相合的是「${pair}」：您的判斷是「${given}」，其他各題合起來推算，差距還要更大，已超出量尺的最大值 9。請改從其他各題著手。`
    : `與其他判斷最不相合的是「${pair}」：您的判斷是「${given}」，與其他判斷較相合的是「${fitting}」。`;
}

function enOdd({ pair, given, fitting }: OddWords): string {
  return fitting === null
    ? `The one that fits the others least is “${pair}”: you judged “${given}”, and the others together call for more than 9, the largest on the scale. Please look at the others instead.`
    : `The one that fits the others least is “${pair}”: you judged “${given}”, and “${fitting}” would fit the others better.`;
}
