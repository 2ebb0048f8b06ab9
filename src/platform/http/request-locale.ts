import type { Request } from 'express';
import type { Locale } from '../../advice/action.js';

/** The language asked for; Traditional Chinese where none of ours is. */
export function localeOf(request: Pick<Request, 'acceptsLanguages'>): Locale {
  return request.acceptsLanguages('zh-TW', 'en') === 'en' ? 'en' : 'zh-TW';
}
