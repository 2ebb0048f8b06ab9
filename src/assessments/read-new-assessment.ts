import type { Locale } from '../advice/action.js';
import type { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { Pilot } from '../pilots/pilot.entity.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import { parseSheet } from '../sheet/parse-sheet.js';
import { NewAssessmentDto } from './dto/new-assessment.dto.js';

const NO_SCHEME = { 'zh-TW': '沒有這個權重方案。', en: 'There is no such weight scheme.' };

/** @throws AppError 422 */
export function readNewAssessment(body: unknown, catalogue: FrameworkCatalogue, locale: Locale): NewAssessmentDto {
  const read = readDto(NewAssessmentDto, body, locale);
  const errors = 'errors' in read ? read.errors : [];
  const scheme = 'value' in read ? read.value.weightScheme : undefined;
  if (scheme !== undefined && !catalogue.scheme(scheme)) {
    errors.push({ pointer: '/weightScheme', code: 'wrong-value', detail: NO_SCHEME[locale] });
  }
  if ('errors' in read || errors.length > 0) throw invalid(errors);
  return { ...read.value, sheet: (body as { sheet?: object }).sheet };
}

/**
 * The sheet inside the body, with pointers below /sheet. Where the pilot is known, its track decides what may be
 * not-applicable; where it is not, the sheet must say all that a pilot needs.
 *
 * @throws AppError 422
 */
export function readSheetMember(
  sheet: object,
  known: Pilot | null,
  catalogue: FrameworkCatalogue,
  locale: Locale,
): AnswerSheet {
  const { pilot } = sheet as { pilot?: unknown };
  const judged = known === null ? sheet : { ...sheet, pilot: { ...asObject(pilot), track: known.track } };
  const read = parseSheet(judged, catalogue.rules, { locale, for: known === null ? 'report' : 'scoring' });
  if ('sheet' in read) return read.sheet;
  throw invalid(read.faults.map((fault) => ({ ...fault, pointer: `/sheet${fault.pointer}` })));
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
