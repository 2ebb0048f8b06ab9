import { cellText } from './cell-value.js';
import type { CellValue } from './cell-value.js';
import type { CellPlace, FaultList } from './fault-list.js';
import { plain } from './likeness.js';

/** A cell as a text, '' where it is empty; null where it holds nothing to be taken as one, which is reported. */
export function readText(value: CellValue | undefined, place: CellPlace, list: FaultList): string | null {
  if (value?.kind !== 'formula' && value?.kind !== 'error') return plain(cellText(value));
  list.add(place, value.kind === 'formula' ? 'formula' : 'cell-error', cellText(value));
  return null;
}
