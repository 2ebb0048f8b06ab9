import type { Locale } from '../advice/action.js';
import { conflict } from '../platform/http/app-error.js';
import type { ErrorDetail, Sentence } from '../platform/http/app-error.js';

export const notNow = () =>
  conflict('not-in-this-state', {
    'zh-TW': '以這個事項目前的處理情形，不能辦理這一步；請重新整理頁面後再看一次。',
    en: 'This cannot be done in the present state of the matter. Reload the page and look again.',
  });

export const isMerged = () =>
  conflict('merged', {
    'zh-TW': '這個事項已併入另一個事項，請到併入的事項辦理。',
    en: 'This matter has been joined to another one. Please go on with that one.',
  });

export const notMerged = () =>
  conflict('not-merged', {
    'zh-TW': '這個事項沒有併入其他事項。',
    en: 'This matter has not been joined to another one.',
  });

export const hasOthers = () =>
  conflict('has-others', {
    'zh-TW': '已有其他事項併入這個事項。請先分開，或改從另一個事項併過來。',
    en: 'Other matters have been joined to this one. Separate them first, or join the other matter to this one instead.',
  });

const SENTENCES = {
  required: { 'zh-TW': '這一項必須填寫。', en: 'This is required.' },
  'not-with-this-step': { 'zh-TW': '這個處理方式不必填這一項。', en: 'This does not belong to what you want to do.' },
  itself: { 'zh-TW': '不能併入自己。', en: 'A matter cannot be joined to itself.' },
  'no-such-matter': { 'zh-TW': '找不到要併入的事項。', en: 'There is no such matter to join this one to.' },
  'other-kind': {
    'zh-TW': '建請中央協處的行動與答案列出的名稱是兩回事，不能合併。',
    en: 'A request from a plan and a name from an answer are different things and cannot be joined.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export function fault(pointer: string, code: keyof typeof SENTENCES, locale: Locale): ErrorDetail {
  return { pointer, code, detail: SENTENCES[code][locale] };
}
