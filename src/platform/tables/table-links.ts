import { TABLE_FORMATS } from './table-format.js';
import type { TableFormat } from './table-format.js';

export interface TableLink {
  /** Its name stands in the language files: `frame.formats.<format>`. */
  readonly format: string;
  readonly href: string;
}

/**
 * For the part `table-links` below a list: the same list as a file, handed out by the API to the same person.
 *
 * @param address of the list in the API
 * @param filters as they are set on the page; those that are null are left out
 */
export function tableLinks(
  address: string,
  filters: Readonly<Record<string, string | null>> = {},
  formats: readonly TableFormat[] = TABLE_FORMATS,
): TableLink[] {
  const set = Object.entries(filters).filter((filter): filter is [string, string] => filter[1] !== null);
  return formats.map((format) => {
    const query = new URLSearchParams([...set, ['format', format]]).toString();
    return { format, href: `${address}?${query}` };
  });
}
