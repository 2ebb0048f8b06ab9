import type { Action, Locale } from './action.js';

/**
 * What an agency takes upon itself with an agreed action. What only the centre can do is not its to carry out: it sends
 * the request, and that is what it reports on; how the centre answers is followed in the register of matters.
 */
export function dutyOf(action: Pick<Action, 'governmentLevel' | Locale>, locale: Locale): string {
  const { title } = action[locale];
  if (action.governmentLevel !== 'centre') return title;
  return locale === 'en' ? `Send the request: ${title}` : `函送請求：${title}`;
}
