import type { Locale } from '../advice/action.js';
import { invalid } from '../platform/http/app-error.js';

const SENTENCE = {
  'zh-TW': '「最長使用時間」不能比「閒置登出時間」短，請改選較長的時間。',
  en: 'The longest sign-in cannot be shorter than the time without use. Choose a longer one.',
};

export const longestTooShort = (locale: Locale) =>
  invalid([{ pointer: '/sessionLongestMinutes', code: 'wrong-value', detail: SENTENCE[locale] }]);
