import type { Locale } from '../advice/action.js';
import type { AnswerSheet, ReportSheet } from '../sheet/answer-sheet.js';

const UNNAMED = { 'zh-TW': '（未載明）', en: '(not stated)' };

/** For the terminal only, where a sheet may lack what a report needs: what is missing is said to be so. */
export function completed(sheet: AnswerSheet, locale: Locale): ReportSheet {
  const unnamed = UNNAMED[locale];
  return {
    ...sheet,
    agency: { name: unnamed, level: 'other', ...sheet.agency },
    pilot: {
      title: unnamed,
      direction: 'bottom-up',
      integrationModel: 'chain',
      exchangeFrequency: 'occasional',
      partners: [],
      summary: unnamed,
      ...sheet.pilot,
    },
    assessedAt: sheet.assessedAt ?? unnamed,
  };
}
