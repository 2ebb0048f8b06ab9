import type { PortfolioReportInput } from './portfolio-report-input.js';

/** Says an entry of the report's words in its language. */
export function sayer({ words, locale }: Pick<PortfolioReportInput, 'words' | 'locale'>) {
  return (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    words.say(locale, `portfolioReports.report.${key}`, values);
}

export const text = (name: string) => ({ name, isNumber: false });
export const number = (name: string) => ({ name, isNumber: true });
