import { parse } from 'cookie';
import type { Request } from 'express';
import type { Locale } from '../../advice/action.js';

/** The language asked for; Traditional Chinese where none of ours is. */
export function localeOf(request: Pick<Request, 'acceptsLanguages'>): Locale {
  return request.acceptsLanguages('zh-TW', 'en') === 'en' ? 'en' : 'zh-TW';
}

/** The cookie that remembers a language chosen on a page. */
export const LANGUAGE_COOKIE = 'lang';

/** The language of a page: chosen on it (`?lang=`), remembered, otherwise as the browser asks. */
export function pageLocaleOf(request: Pick<Request, 'acceptsLanguages' | 'originalUrl' | 'headers'>): Locale {
  return chosenLocale(request) ?? remembered(request) ?? localeOf(request);
}

/** The language chosen with this very request; null where none was. */
export function chosenLocale(request: Pick<Request, 'originalUrl'>): Locale | null {
  const query = request.originalUrl.split('?').slice(1).join('?');
  return known(new URLSearchParams(query).get('lang'));
}

function remembered({ headers }: Pick<Request, 'headers'>): Locale | null {
  return known(parse(headers.cookie ?? '')[LANGUAGE_COOKIE]);
}

function known(name: string | null | undefined): Locale | null {
  const lower = name?.toLowerCase();
  if (lower === 'en') return 'en';
  return lower === 'zh-tw' || lower === 'zh' ? 'zh-TW' : null;
}
