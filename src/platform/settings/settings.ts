import type { Calendar, Locale } from '../../advice/action.js';
import type { Config } from '../config/config.js';
import type { SettingsRow } from './settings.entity.js';

/** What the reviewing body decides for the whole service while it runs. */
export interface Settings {
  /** 0 = as configured: nobody has changed anything. */
  readonly version: number;
  readonly reviewingBody: Readonly<Record<Locale, string>>;
  readonly calendar: Calendar;
  /** How long a browser stays signed in after its last use. */
  readonly sessionIdleMinutes: number;
  /** After this a browser signs in again, however busy. */
  readonly sessionLongestMinutes: number;
  readonly changedAt: Date | null;
  /** As configured; here because whoever writes a date needs both. */
  readonly timeZone: string;
}

/** What a page, a letter or a report needs to know of them. */
export type Imprint = Pick<Settings, 'reviewingBody' | 'calendar' | 'timeZone'>;

/** A day's work, then the password again. */
const LONGEST_MINUTES = 12 * 60;

/** What stands until somebody changes it. */
export function configured({ reviewingBody, sessionMinutes, timeZone }: Config): Settings {
  return {
    version: 0,
    reviewingBody,
    calendar: 'western',
    sessionIdleMinutes: sessionMinutes,
    sessionLongestMinutes: LONGEST_MINUTES,
    changedAt: null,
    timeZone,
  };
}

export function settingsOf(row: SettingsRow, { timeZone }: Pick<Config, 'timeZone'>): Settings {
  const { version, calendar, sessionIdleMinutes, sessionLongestMinutes, changedAt } = row;
  const reviewingBody = { 'zh-TW': row.reviewingBodyZh, en: row.reviewingBodyEn };
  return { version, reviewingBody, calendar, sessionIdleMinutes, sessionLongestMinutes, changedAt, timeZone };
}

export function imprintOf({ reviewingBody, calendar, timeZone }: Imprint): Imprint {
  return { reviewingBody, calendar, timeZone };
}
