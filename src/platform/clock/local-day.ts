/**
 * The calendar day of a moment where people live, as YYYY-MM-DD: in Taipei a report of Monday 07:00 is Monday's, though
 * it is still Sunday in UTC.
 *
 * @param timeZone an IANA name, such as Asia/Taipei
 */
export function localDay(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(moment);
}
