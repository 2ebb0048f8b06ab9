import type { Calendar, Locale } from '../advice/action.js';
import { localDay } from '../platform/clock/local-day.js';
import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import type { Settings } from '../platform/settings/settings.js';
import { dateForPeople, momentForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';

/** What the form holds, as text. */
export interface SettingsForm {
  readonly version: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly calendar: string;
  readonly idle: string;
  readonly longest: string;
}

export function readSettingsForm(fields: FormFields): SettingsForm {
  const of = (name: string) => text(fields, name);
  return {
    version: of('version'),
    nameZh: of('nameZh'),
    nameEn: of('nameEn'),
    calendar: of('calendar'),
    idle: of('idle'),
    longest: of('longest'),
  };
}

export function settingsFormOf(settings: Settings): SettingsForm {
  const { version, reviewingBody, calendar, sessionIdleMinutes, sessionLongestMinutes } = settings;
  return {
    version: String(version),
    nameZh: reviewingBody['zh-TW'],
    nameEn: reviewingBody.en,
    calendar,
    idle: String(sessionIdleMinutes),
    longest: String(sessionLongestMinutes),
  };
}

/** As the use case takes it; a number that was not chosen is left out. */
export function settingsBodyOf({ nameZh, nameEn, calendar, idle, longest }: SettingsForm) {
  const minutes = (chosen: string) => (/^\d{1,4}$/.test(chosen) ? Number(chosen) : undefined);
  return {
    reviewingBody: { 'zh-TW': nameZh, en: nameEn },
    calendar,
    sessionIdleMinutes: minutes(idle),
    sessionLongestMinutes: minutes(longest),
  };
}

const IDLE_MINUTES = [15, 30, 60, 120, 240, 480, 720];
const LONGEST_MINUTES = [60, 120, 240, 480, 600, 720, 960, 1440];

export interface SettingsShown {
  readonly settings: Settings;
  readonly form: SettingsForm;
  /** Whether somebody else has changed them since the form was opened. */
  readonly isStale: boolean;
  readonly mayChange: boolean;
  readonly now: Date;
  readonly timeZone: string;
}

/** The settings, for those who may change them as a form. Pure. */
export function settingsPage(shown: SettingsShown, words: Words, locale: Locale) {
  const { settings, form, isStale, mayChange, now, timeZone } = shown;
  const { calendar, changedAt, sessionIdleMinutes, sessionLongestMinutes, reviewingBody } = settings;
  const long = (minutes: number) => duration(minutes, words, locale);
  const nameOf = (one: Calendar) => words.pick(locale, 'settings.calendars', one);
  return {
    form: mayChange ? form : null,
    isStale,
    standing: {
      nameZh: reviewingBody['zh-TW'],
      nameEn: reviewingBody.en,
      calendar: nameOf(calendar),
      idle: long(sessionIdleMinutes),
      longest: long(sessionLongestMinutes),
      changedAt: changedAt && momentForPeople(changedAt, locale, timeZone),
    },
    calendars: (['republic', 'western'] as const).map((value) => ({
      value,
      text: nameOf(value),
      hint: dateForPeople(localDay(now, timeZone), 'zh-TW', value),
    })),
    idles: choices(IDLE_MINUTES, sessionIdleMinutes).map((one) => ({ value: String(one), text: long(one) })),
    longests: choices(LONGEST_MINUTES, sessionLongestMinutes).map((one) => ({ value: String(one), text: long(one) })),
  };
}

/** What stands can always be kept. */
function choices(offered: readonly number[], standing: number): number[] {
  return [...new Set([...offered, standing])].sort((one, other) => one - other);
}

function duration(minutes: number, words: Words, locale: Locale): string {
  return minutes % 60 === 0
    ? words.say(locale, 'settings.hours', { n: minutes / 60 })
    : words.say(locale, 'settings.minutes', { n: minutes });
}
