import type { AnswerStatus } from '../scoring/answer.js';
import { CAUSES, CONFIDENCES, STATUSES } from './answer-sheet.js';
import type { AnswerContent } from './answer-sheet.js';
import type { Finding } from './finding.js';
import { readEvidence, readNames } from './parse-evidence.js';
import type { Place } from './place.js';
import { own } from './read-object.js';
import type { JsonObject, Members } from './read-object.js';
import { isBlank, PROSE_LENGTH, text, TEXT_LENGTH } from './read-text.js';
import { choice, readLevel } from './read-values.js';
import type { Read } from './read-values.js';

/** `undecided` = a status is given, but wrong: what depends on it is not judged until it has been corrected. */
export type JudgedStatus = AnswerStatus | 'undecided';

/** Without a status an answer counts as answered: then it needs a level. */
export function judgedStatus(raw: JsonObject): JudgedStatus {
  const given = own(raw, 'status');
  if (given === undefined) return 'answered';
  return STATUSES.find((status) => status === given) ?? 'undecided';
}

/**
 * The readers of an answer's members. The status decides what may stand beside it, wherever in the object it stands.
 *
 * @param refusedFor the factor's code, if the factor may not be not-applicable
 */
export function contentMembers(status: JudgedStatus, refusedFor: string | undefined): Members<AnswerContent> {
  const withLevel: readonly JudgedStatus[] = ['answered', 'undecided'];
  const withReason: readonly JudgedStatus[] = ['unknown', 'not-applicable', 'undecided'];
  return {
    status: readStatus(refusedFor),
    level: onlyWith(withLevel, status, 'level-not-allowed', readLevel),
    confidence: onlyWith(withLevel, status, 'level-not-allowed', choice(CONFIDENCES)),
    reason: onlyWith(withReason, status, 'reason-not-allowed', readReason(status)),
    askWhom: onlyWith(['unknown', 'undecided'], status, 'ask-whom-not-allowed', text(TEXT_LENGTH)),
    note: text(PROSE_LENGTH),
    cause: choice(CAUSES),
    names: readNames,
    evidence: readEvidence,
  };
}

/** What the status asks for and is not there. */
export function reportMissing(raw: JsonObject, place: Place, status: JudgedStatus): void {
  if (status === 'answered' && own(raw, 'level') === undefined) {
    place.member('level').refuse({ kind: 'level-missing' });
  }
  if ((status === 'unknown' || status === 'not-applicable') && own(raw, 'reason') === undefined) {
    place.member('reason').refuse({ kind: 'reason-missing', found: status });
  }
}

function readStatus(refusedFor: string | undefined): Read<AnswerStatus> {
  return (value, place) => {
    if (typeof value !== 'string') return place.refuse({ kind: 'wrong-type', found: value, expected: 'string' });
    const status = STATUSES.find((one) => one === value);
    if (!status) return place.refuse({ kind: 'unknown-status', found: value, allowed: STATUSES });
    const isRefused = status === 'not-applicable' && refusedFor !== undefined;
    return isRefused ? place.refuse({ kind: 'not-applicable-refused', found: refusedFor }) : status;
  };
}

/** A member that has no business here is refused as such, whatever it holds. */
function onlyWith<T>(
  statuses: readonly JudgedStatus[],
  status: JudgedStatus,
  kind: Finding['kind'],
  read: Read<T>,
): Read<T> {
  return statuses.includes(status) ? read : (_, place) => place.refuse({ kind, found: status });
}

function readReason(status: JudgedStatus): Read<string> {
  const readProse = text(PROSE_LENGTH);
  return (value, place) => {
    const reason = readProse(value, place);
    if (reason === undefined || !isBlank(reason)) return reason;
    return place.refuse({ kind: status === 'undecided' ? 'blank' : 'reason-missing', found: status });
  };
}
