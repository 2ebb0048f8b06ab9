import type { Locale } from '../advice/action.js';
import { conflict } from '../platform/http/app-error.js';
import type { ErrorDetail } from '../platform/http/app-error.js';

export const decidedAlready = () =>
  conflict('decided-already', {
    'zh-TW': '這件申請已經處理過了。',
    en: 'This request has been decided already.',
  });

const MISSING = {
  '/coordinator': {
    'zh-TW': '請填寫該機關第一位彙整人的姓名與電子郵件。',
    en: 'Give the name and the e-mail address of the agency’s first coordinator.',
  },
  '/level': {
    'zh-TW': '申請人沒有填機關層級，請您選定。',
    en: 'The request does not say at which level the agency is: please choose.',
  },
  '/comment': {
    'zh-TW': '不予新增時，請告訴申請人理由。',
    en: 'Tell the coordinator who asked why the agency is not added.',
  },
} as const;

export const missing = (pointer: keyof typeof MISSING, locale: Locale): ErrorDetail => ({
  pointer,
  code: 'required',
  detail: MISSING[pointer][locale],
});
