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
  const given = asObject(body) as Record<string, unknown>;
  const { pilotId, assessedAt, weightScheme, sheet, formerId } = given;
  const errors = 'errors' in read ? read.errors : followingFaults(given, locale);
  const judgedAlready = errors.some(({ pointer }) => pointer === '/weightScheme');
  if (weightScheme !== undefined && !judgedAlready && !catalogue.scheme(weightScheme as string)) {
    errors.push({ pointer: '/weightScheme', code: 'wrong-value', detail: NO_SCHEME[locale] });
  }
  const wanted = {
    ...(isUuid(pilotId) && { pilotId: pilotId.toLowerCase() }),
    ...(typeof assessedAt === 'string' && isCalendarDate(assessedAt) && { assessedAt }),
    ...(typeof weightScheme === 'string' && { weightScheme }),
    ...(isObject(sheet) && { sheet }),
    ...(isUuid(formerId) && { formerId: formerId.toLowerCase() }),
    ...('value' in read && { occasion: read.value.occasion, carryOver: read.value.carryOver }),
  };
  return { wanted, errors };
}

const FOLLOWING = {
  'occasion-missing': {
    'zh-TW': '請選擇這次再評估的時機。',
    en: 'Say on which occasion the pilot is assessed again.',
  },
  'former-missing': {
    'zh-TW': '只有接續前一次評估（formerId）時才能指定。',
    en: 'This is given only with a former assessment (formerId).',
  },
  'sheet-or-former': {
    'zh-TW': '匯入答案表時，不能同時沿用前次的答案。',
    en: 'Where a sheet is imported, answers cannot be carried over as well.',
  },
} as const;

/** An occasion belongs to a former assessment, and answers come from there or from a sheet. */
function followingFaults({ formerId, occasion, carryOver, sheet }: Record<string, unknown>, locale: Locale) {
  const fault = (pointer: string, code: keyof typeof FOLLOWING): ErrorDetail => ({
    pointer,
    code: code === 'occasion-missing' ? 'required' : 'wrong-value',
    detail: FOLLOWING[code][locale],
  });
  if (formerId === undefined) {
    const given = Object.entries({ occasion, carryOver }).filter(([, value]) => value !== undefined);
    return given.map(([member]) => fault(`/${member}`, 'former-missing'));
  }
  return [
    ...(occasion === undefined ? [fault('/occasion', 'occasion-missing')] : []),
    ...(carryOver === true && sheet !== undefined ? [fault('/carryOver', 'sheet-or-former')] : []),
  ];
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
