import type { Locale } from '../advice/action.js';
import { EN } from './words-en.js';
import { ZH_TW } from './words-zh-tw.js';
import type { FrontWords } from './words.js';

const WORDS: Readonly<Record<Locale, FrontWords>> = { 'zh-TW': ZH_TW, en: EN };

export function wordsIn(locale: Locale): FrontWords {
  return WORDS[locale];
}
