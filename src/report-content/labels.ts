import type { Locale } from '../advice/action.js';
import { en } from './labels-en.js';
import { zhTW } from './labels-zh-tw.js';
import type { ReportLabels } from './labels-zh-tw.js';

export const LABELS: Readonly<Record<Locale, ReportLabels>> = { 'zh-TW': zhTW, en };
