import type { Locale } from '../advice/action.js';
import { en } from './words-en.js';
import { zhTW } from './words-zh-tw.js';
import type { WorkbookWords } from './words-zh-tw.js';

export const WORDS: Readonly<Record<Locale, WorkbookWords>> = { 'zh-TW': zhTW, en };
