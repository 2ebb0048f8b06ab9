import type { Locale } from '../advice/action.js';
import { conflict, forbidden } from '../platform/http/app-error.js';
import type { ErrorDetail } from '../platform/http/app-error.js';

export const notOpenForTasks = () =>
  conflict('not-a-draft', {
    'zh-TW': '這份自評已送請核定或已提送，目前不能再分派。',
    en: 'This assessment has been handed in or awaits its signature; nothing can be assigned now.',
  });

export const alreadyDone = () =>
  conflict('task-done', {
    'zh-TW': '這一項已經填答完成，不能再轉交或收回。',
    en: 'This has been answered already and can no longer be handed over or taken back.',
  });

export const taskClosed = () =>
  conflict('task-closed', {
    'zh-TW': '這項待辦已經完成、收回，或由其他同仁接手，不需要再轉交。',
    en: 'This task has been done, taken back or taken over by a colleague; there is nothing to hand over.',
  });

export const notYours = () =>
  forbidden('not-yours', {
    'zh-TW': '這是其他同仁的待辦，只有本人或彙整人可以轉交。',
    en: 'This is a colleague’s task: only that person or a coordinator may hand it over.',
  });

const SENTENCES = {
  'not-a-colleague': {
    'zh-TW': '請選擇貴單位目前使用本服務的同仁。',
    en: 'Please choose somebody of your agency who uses this service at present.',
  },
  'unknown-factor': { 'zh-TW': '沒有這一項因素。', en: 'There is no such factor.' },
  required: {
    'zh-TW': '請指定由誰填答：一位同仁、一個職務，或尚未使用本服務者的姓名。',
    en: 'Please say who is to answer: a colleague, a seat, or the name of somebody who does not use this service yet.',
  },
  'wrong-value': {
    'zh-TW': '同仁、職務與姓名，請只擇一填寫。',
    en: 'Please give a colleague, a seat or a name, and only one of them.',
  },
} as const;

export const fault = (pointer: string, code: keyof typeof SENTENCES, locale: Locale): ErrorDetail => ({
  pointer,
  code,
  detail: SENTENCES[code][locale],
});
