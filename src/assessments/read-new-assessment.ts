import type { Locale } from '../advice/action.js';
import type { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { Pilot } from '../pilots/pilot.entity.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { isUuid } from '../platform/http/uuid.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import { parseSheet } from '../sheet/parse-sheet.js';
import { isCalendarDate } from '../sheet/read-date.js';
import { NewAssessmentDto } from './dto/new-assessment.dto.js';

const NO_SCHEME = { 'zh-TW': '沒有這個權重方案。', en: 'There is no such weight scheme.' };

/** What was asked for as far as it can be read, and what is wrong with it: the sheet is judged once the pilot is known. */
export interface NewAssessmentRead {
  readonly wanted: Partial<NewAssessmentDto>;
  readonly errors: readonly ErrorDetail[];
}

export function readNewAssessment(body: unknown, catalogue: FrameworkCatalogue, locale: Locale): NewAssessmentRead {
  const read = readDto(NewAssessmentDto, body, locale);
  const { pilotId, assessedAt, weightScheme, sheet } = asObject(body) as Record<string, unknown>;
  const errors = 'errors' in read ? read.errors : [];
  const judgedAlready = errors.some(({ pointer }) => pointer === '/weightScheme');
  if (weightScheme !== undefined && !judgedAlready && !catalogue.scheme(weightScheme as string)) {
    errors.push({ pointer: '/weightScheme', code: 'wrong-value', detail: NO_SCHEME[locale] });
  }
  const wanted = {
    ...(isUuid(pilotId) && { pilotId: pilotId.toLowerCase() }),
    ...(typeof assessedAt === 'string' && isCalendarDate(assessedAt) && { assessedAt }),
    ...(typeof weightScheme === 'string' && { weightScheme }),
    ...(isObject(sheet) && { sheet }),
  };
  return { wanted, errors };
}

/**
 * The sheet inside the body, with pointers below /sheet. Where the pilot is known, its track decides what may be
 * not-applicable; where it is not, the sheet must say all that a pilot needs. A date beside the sheet stands for one
 * that the sheet lacks.
 */
export function readSheetMember(
  { sheet, assessedAt }: { sheet: object; assessedAt?: string },
  known: Pilot | null,
  catalogue: FrameworkCatalogue,
  locale: Locale,
): { sheet: AnswerSheet } | { errors: ErrorDetail[] } {
  const { pilot } = sheet as { pilot?: unknown };
  const dated = { ...(assessedAt !== undefined && { assessedAt }), ...sheet };
  const judged = known === null ? dated : { ...dated, pilot: { ...asObject(pilot), track: known.track } };
  const read = parseSheet(judged, catalogue.rules, { locale, for: known === null ? 'report' : 'scoring' });
  if ('sheet' in read) return read;
  return { errors: read.faults.map((fault) => ({ ...fault, pointer: `/sheet${fault.pointer}` })) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: unknown): object {
  return isObject(value) ? value : {};
}
