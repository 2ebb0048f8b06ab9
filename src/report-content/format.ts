import type { Calendar, Locale } from '../advice/action.js';
import type { Edition } from './report-input.js';

const NONE = '—';

/** A score of 0..100 with one decimal, as it was decided on. */
export function scoreText(score: number | null): string {
  return score === null ? NONE : score.toFixed(1);
}

/** A range of scores; a dash of its own width between, so that it is not read as a minus. */
export function rangeText(low: number | null, high: number | null): string {
  return low === null || high === null ? NONE : `${low.toFixed(1)}–${high.toFixed(1)}`;
}

/** A difference in points with its sign: +1.2, −0.5, ±0.0. */
export function gainText(gain: number | null): string {
  if (gain === null) return NONE;
  const size = Math.abs(gain).toFixed(1);
  if (size === '0.0') return '±0.0';
  return gain > 0 ? `+${size}` : `−${size}`;
}

/** A share 0..1 as a whole per cent; what is neither none nor all never reads as none or all. */
export function shareText(share: number | null): string {
  if (share === null) return NONE;
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return '< 1%';
  if (percent === 100 && share < 1) return '> 99%';
  return `${percent}%`;
}

/** A share that has to reach a mark, rounded down: 59.9 % is not yet 60 %. As the page of a review says it. */
export function reachedShareText(share: number | null): string {
  return share === null ? NONE : `${Math.floor(share * 100 + 1e-7)}%`;
}

/** A weight 0..1 as per cent with one decimal. */
export function weightText(weight: number): string {
  return `${(weight * 100).toFixed(1)}%`;
}

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A calendar day or month (YYYY-MM or YYYY-MM-DD) as people write it; anything else stays. 民國 1 is 1912. */
export function dateText(date: string, locale: Locale, calendar: Calendar = 'western'): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(date)) return date;
  const [year = 0, month = 0, day] = date.split('-').map(Number);
  if (locale === 'en') return [day, ENGLISH_MONTHS[month - 1] ?? month, year].filter(Boolean).join(' ');
  const written = calendar === 'republic' && year > 1911 ? `民國 ${year - 1911}` : String(year);
  return `${written} 年 ${month} 月${day ? ` ${day} 日` : ''}`;
}

/** The day a moment (ISO 8601 UTC) falls on in a time zone, with the time to the minute. */
export function momentText(moment: string, locale: Locale, edition: Edition): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: edition.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(Date.parse(moment));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  return `${dateText(day, locale, edition.calendar)} ${part('hour')}:${part('minute')}`;
}

/** A list as each language runs it: 甲、乙、丙 or A, B, C. */
export function listText(items: readonly string[], locale: Locale): string {
  return items.join(locale === 'en' ? ', ' : '、');
}

/** Shortens to about `most` full widths (a Latin letter is half a width), with an ellipsis. */
export function shortened(text: string, most: number): string {
  let width = 0;
  let kept = '';
  for (const character of text) {
    width += character.charCodeAt(0) > 0x2e7f ? 1 : 0.5;
    if (width > most) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return kept;
}
