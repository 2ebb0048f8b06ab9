/**
 * An agency's name as it is compared with others: 台北市政府 typed on one machine and 臺北市 政府 on another are one agency,
 * also with a mark that nobody sees, as it comes along when a name is copied out of a document.
 */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll('台', '臺')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();
}
