/**
 * An agency's name as it is compared with others: 台北市政府 typed on one machine and 臺北市 政府 on another are one agency.
 */
export function comparableName(name: string): string {
  return name.normalize('NFKC').replaceAll('台', '臺').replace(/\s+/gu, '').toLowerCase();
}
