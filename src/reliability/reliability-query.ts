import type { Locale } from '../advice/action.js';
import { readListPage } from '../platform/http/list-page.js';
import { AGENCY_LEVELS } from '../sheet/answer-sheet.js';

/** `?level=` of the agencies; null = all. @throws AppError 422 naming every fault */
export function readReliabilityQuery(query: Readonly<Record<string, unknown>>, locale: Locale): string | null {
  const levels: readonly string[] = AGENCY_LEVELS;
  const { filters } = readListPage(query, locale, () => false, { level: (value) => levels.includes(value) });
  return filters['level'] ?? null;
}
