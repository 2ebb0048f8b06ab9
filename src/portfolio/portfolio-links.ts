import { ADDRESSES } from '../platform/views/addresses.js';

/** From one page of the portfolio to the others, under the same filters. */
export function portfolioLinks(set: Readonly<Record<string, string>>) {
  const query = new URLSearchParams(set).toString();
  const under = (address: string): string => (query === '' ? address : `${address}?${query}`);
  return [
    { key: 'overview', href: under(ADDRESSES.portfolio()) },
    { key: 'heatMap', href: under(ADDRESSES.heatMap()) },
    { key: 'factors', href: under(ADDRESSES.factorLevels()) },
    { key: 'reliability', href: ADDRESSES.reliability() },
    { key: 'reports', href: under(ADDRESSES.portfolioReports()) },
  ];
}
