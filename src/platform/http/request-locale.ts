import type { Request } from 'express';
import type { Locale } from '../../advice/action.js';

/** The language asked for; Traditional Chinese where none of ours is. */
export function localeOf(request: Pick<Request, 'acceptsLanguages'>): Locale {
  return request.acceptsLanguages('zh-TW', 'en') === 'en' ? 'en' : 'zh-TW';
}

/** The language of a page: chosen on it (`?lang=`), otherwise as the browser asks. */
export function pageLocaleOf(request: Pick<Request, 'acceptsLanguages' | 'originalUrl'>): Locale {
  const query = request.originalUrl.split('?').slice(1).join('?');
  const chosen = new URLSearchParams(query).get('lang')?.toLowerCase();
  if (chosen === 'en') return 'en';
  return chosen === 'zh-tw' || chosen === 'zh' ? 'zh-TW' : localeOf(request);
}
