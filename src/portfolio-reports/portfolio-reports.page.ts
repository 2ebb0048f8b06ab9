import type { Locale } from '../advice/action.js';
import { localDay } from '../platform/clock/local-day.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import { TIME_ZONE } from '../platform/tables/table.js';
import type { PortfolioReport } from './portfolio-report.entity.js';

/** A form that keeps the portfolio's filters, and what was asked for before. Pure. */
export function portfolioReportsPage(
  reports: readonly PortfolioReport[],
  address: string,
  words: Words,
  locale: Locale,
) {
  return {
    action: address,
    isFiltered: new URLSearchParams(address.split('?')[1] ?? '').toString().replace(/(^|&)lang=[^&]*/, '') !== '',
    reports: reports.map(({ id, status, locale: language, requestedAt }) => ({
      href: ADDRESSES.portfolioReport(id),
      date: dateForPeople(localDay(requestedAt, TIME_ZONE), locale),
      language: words.pick(locale, 'reports.languages', language),
      status,
    })),
  };
}
