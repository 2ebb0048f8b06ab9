import type { FaultCode } from './sheet-fault.js';

export type Locale = 'zh-TW' | 'en';
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** The ways in which a value of the right kind can be wrong; outwardly all of them are `wrong-value`. */
type WrongValue =
  'wrong-choice' | 'wrong-date' | 'blank' | 'too-long' | 'too-many' | 'control-character' | 'ill-formed';

/** What can be found wrong: finer than the codes, because each needs a sentence of its own. */
export type FindingKind = Exclude<FaultCode, 'wrong-value'> | WrongValue | 'ask-whom-not-allowed';

export interface Finding {
  readonly kind: FindingKind;
  readonly found?: unknown;
  /** What would have been right, as a list of values or names, or as one limit. */
  readonly allowed?: readonly (string | number)[];
  /** What kind of value would have been right (`wrong-type`). */
  readonly expected?: JsonKind;
}

const CODES: Partial<Record<FindingKind, FaultCode>> = {
  'wrong-choice': 'wrong-value',
  'wrong-date': 'wrong-value',
  blank: 'wrong-value',
  'too-long': 'wrong-value',
  'too-many': 'wrong-value',
  'control-character': 'wrong-value',
  'ill-formed': 'wrong-value',
  'ask-whom-not-allowed': 'unknown-field',
};

export function codeOf(kind: FindingKind): FaultCode {
  return CODES[kind] ?? (kind as FaultCode);
}
