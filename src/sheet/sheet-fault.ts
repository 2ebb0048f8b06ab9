export type FaultCode =
  | 'unknown-factor'
  | 'duplicate-factor'
  | 'level-range'
  | 'level-not-allowed'
  | 'level-missing'
  | 'reason-missing'
  | 'reason-not-allowed'
  | 'not-applicable-refused'
  | 'unknown-status'
  | 'unknown-framework'
  | 'wrong-format'
  | 'unknown-field'
  | 'wrong-type'
  | 'wrong-value'
  | 'required';

export interface Fault {
  /** RFC 6901: the wrong member, or the place where a missing one should be; '' is the whole document. */
  readonly pointer: string;
  readonly code: FaultCode;
  /** One sentence for a person, in the language asked for. */
  readonly detail: string;
}

/** The pointer one step further down: `~` and `/` inside a member's name are escaped. */
export function pointerBelow(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
