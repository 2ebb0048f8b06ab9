import type { Locale } from '../../advice/action.js';
import type { Sentence } from '../../platform/http/app-error.js';

/** A sentence in both languages; the document is put together in one of them. */
export const text = (zh: string, en: string): Sentence => ({ 'zh-TW': zh, en });

/** The same structure with every sentence in one language. */
export function inLanguage(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return value[locale];
  // An example is what is sent, word for word, also where it is sent in both languages.
  const said = ([name, member]: [string, unknown]) => [name, name === 'example' ? member : inLanguage(member, locale)];
  return Object.fromEntries(Object.entries(value).map(said) as [string, unknown][]);
}

function isText(value: object): value is Sentence {
  return 'zh-TW' in value && typeof value['zh-TW'] === 'string' && 'en' in value && Object.keys(value).length === 2;
}
