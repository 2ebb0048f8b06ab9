import { format } from './answer-sheet.js';
import type { AnswerSheet, ReportSheet } from './answer-sheet.js';
import type { Finding, Locale } from './finding.js';
import { readAgency } from './parse-agency.js';
import { readAnswers, readSupplementary } from './parse-answers.js';
import { readPilot } from './parse-pilot.js';
import { Place } from './place.js';
import { readDate } from './read-date.js';
import { asObject, own, readMembers } from './read-object.js';
import type { JsonObject, Members } from './read-object.js';
import { PROSE_LENGTH, text } from './read-text.js';
import type { Read } from './read-values.js';
import type { Fault } from './sheet-fault.js';
import { answerableFactors, answerableSupplementary, judgedTrack } from './sheet-rules.js';
import type { JudgedTrack, SheetRules } from './sheet-rules.js';

/** A score needs the answers; a report also says whose, about what, and as of when. */
export type SheetPurpose = 'scoring' | 'report';

const REQUIRED: Readonly<Record<SheetPurpose, readonly (keyof AnswerSheet)[]>> = {
  scoring: ['format', 'framework', 'answers'],
  report: ['format', 'framework', 'agency', 'pilot', 'assessedAt', 'answers'],
};

/**
 * Reads an answer sheet: either a fresh sheet of known members only, in the order given, or every fault at once, in
 * document order. Takes anything and never throws; nothing is corrected and nothing filled in on the way.
 */
export function parseSheet(
  input: unknown,
  rules: SheetRules,
  options: { locale: Locale; for: 'report' },
): { sheet: ReportSheet } | { faults: Fault[] };
export function parseSheet(
  input: unknown,
  rules: SheetRules,
  options: { locale: Locale; for: SheetPurpose },
): { sheet: AnswerSheet } | { faults: Fault[] };
export function parseSheet(
  input: unknown,
  rules: SheetRules,
  options: { locale: Locale; for: SheetPurpose },
): { sheet: AnswerSheet } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const place = Place.root(faults, options.locale);
  const raw = asObject(input, place);
  const members = raw && sheetMembers(rules, options.for, trackOf(raw));
  const sheet = members && readMembers<AnswerSheet>(raw, place, members, REQUIRED[options.for]);
  return sheet && faults.length === 0 ? { sheet } : { faults };
}

function sheetMembers(rules: SheetRules, purpose: SheetPurpose, track: JudgedTrack): Members<AnswerSheet> {
  return {
    format: exactly(format, 'wrong-format'),
    framework: exactly(rules.framework, 'unknown-framework'),
    agency: readAgency[purpose],
    pilot: readPilot[purpose],
    assessedAt: readDate,
    answers: readAnswers(answerableFactors(rules, track)),
    supplementary: readSupplementary(answerableSupplementary(rules)),
    provenance: text(PROSE_LENGTH),
  };
}

/** Answers are judged by the pilot's track, also where they stand before the pilot. */
function trackOf(raw: JsonObject): JudgedTrack {
  const pilot = own(raw, 'pilot');
  if (pilot === undefined) return 'whole';
  return typeof pilot === 'object' && pilot !== null ? judgedTrack(own(pilot as JsonObject, 'track')) : 'undecided';
}

function exactly<T extends string>(right: T, kind: Finding['kind']): Read<T> {
  return (value, place) => {
    if (typeof value !== 'string') return place.refuse({ kind: 'wrong-type', found: value, expected: 'string' });
    return value === right ? right : place.refuse({ kind, found: value, allowed: [right] });
  };
}
