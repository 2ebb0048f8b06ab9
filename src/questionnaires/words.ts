import type { Locale } from '../advice/action.js';
import { en } from './words-en.js';
import { zhTW } from './words-zh-tw.js';
import type { QuestionnaireWords } from './words-zh-tw.js';

export const QUESTIONNAIRE_WORDS: Readonly<Record<Locale, QuestionnaireWords>> = { 'zh-TW': zhTW, en };
