import type { Locale } from '../advice/action.js';
import type { ErrorDetail, Sentence } from '../platform/http/app-error.js';

export const LEAST_CHARACTERS = 10;
export const MOST_CHARACTERS = 200;

/**
 * What is wrong with a password that somebody chooses; null where nothing is. Length is what counts: no rule asks for
 * digits or signs, and nothing is cut off.
 */
export function passwordFault(
  password: string,
  { email, current }: { email: string | null; current?: string },
): keyof typeof SENTENCES | null {
  const length = [...password].length;
  if (length < LEAST_CHARACTERS) return 'password-too-short';
  if (length > MOST_CHARACTERS) return 'password-too-long';
  if (password.trim().toLowerCase() === email?.toLowerCase()) return 'password-is-address';
  return password === current ? 'password-same' : null;
}

export function passwordErrors(
  pointer: string,
  password: string,
  known: { email: string | null; current?: string },
  locale: Locale,
): ErrorDetail[] {
  const code = passwordFault(password, known);
  return code === null ? [] : [{ pointer, code, detail: SENTENCES[code][locale] }];
}

const SENTENCES = {
  'password-too-short': {
    'zh-TW': `密碼至少 ${LEAST_CHARACTERS} 個字元；幾個不相干的詞連成一句，又長又好記。`,
    en: `A password has at least ${LEAST_CHARACTERS} characters. A few unrelated words are long and easy to remember.`,
  },
  'password-too-long': {
    'zh-TW': `密碼最多 ${MOST_CHARACTERS} 個字元。`,
    en: `A password has at most ${MOST_CHARACTERS} characters.`,
  },
  'password-is-address': {
    'zh-TW': '密碼不能與電子郵件相同。',
    en: 'The password must not be the e-mail address.',
  },
  'password-same': {
    'zh-TW': '新密碼與目前的密碼相同，請另選一個。',
    en: 'This is the present password; please choose another.',
  },
} as const satisfies Record<string, Sentence>;
