import { statusOf } from '../scoring/answer.js';
import type { AnswerStatus, ScoredAnswer } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';

/** `none` takes a finding back. */
export const VERDICTS = ['confirm', 'change', 'ask', 'none'] as const;
export type FindingVerdict = (typeof VERDICTS)[number];

/** What an answer may be changed to. */
export const VERIFIABLE = ['answered', 'unknown', 'not-applicable'] as const;
export type VerifiableStatus = (typeof VERIFIABLE)[number];

/** What a reviewer says of one answer; of a not-applicable one, `confirm` accepts it and `change` rejects it. */
export interface GivenFinding {
  readonly verdict: FindingVerdict;
  readonly status?: VerifiableStatus | null;
  readonly level?: number | null;
  readonly reason?: string | null;
}

export interface Finding {
  readonly verdict: FindingVerdict;
  /** Verified; null where nothing was. */
  readonly status: AnswerStatus | null;
  readonly level: number | null;
  readonly reason: string | null;
}

export type FindingFault =
  | 'nothing-to-confirm'
  | 'level-missing'
  | 'level-not-allowed'
  | 'not-applicable-refused'
  | 'reason-missing'
  | 'same-as-answer';

export interface JudgedAgainst {
  /** The agency's answer; undefined where it gave none. */
  readonly answer: ScoredAnswer | undefined;
  readonly mayBeNotApplicable: boolean;
}

type Judged = { readonly finding: Finding } | { readonly faults: { member: string; code: FindingFault }[] };

/**
 * A finding that fits the answer, or everything that is wrong with it (method, section 8): a change needs a reason and
 * really changes something, a question is asked in words, and what was left unanswered cannot be confirmed.
 */
export function judgeFinding(given: GivenFinding, against: JudgedAgainst): Judged {
  const reason = given.reason ?? null;
  if (given.verdict === 'confirm') return judgeConfirmation(given, against, reason);
  if (given.verdict === 'change') return judgeChange(given, against, reason);
  const faults = [
    ...noLevel(given),
    ...(given.verdict === 'ask' && reason === null ? [{ member: 'reason', code: 'reason-missing' as const }] : []),
  ];
  return faults.length > 0 ? { faults } : { finding: { verdict: given.verdict, status: null, level: null, reason } };
}

function judgeConfirmation(given: GivenFinding, { answer }: JudgedAgainst, reason: string | null): Judged {
  const status = statusOf(answer);
  const empty = status === 'unanswered' ? [{ member: 'verdict', code: 'nothing-to-confirm' as const }] : [];
  const faults = [...noLevel(given), ...empty];
  if (faults.length > 0) return { faults };
  return { finding: { verdict: 'confirm', status, level: answer?.level ?? null, reason } };
}

function judgeChange(
  given: GivenFinding,
  { answer, mayBeNotApplicable }: JudgedAgainst,
  reason: string | null,
): Judged {
  const level = given.level ?? null;
  const status = given.status ?? 'answered';
  const faults: { member: string; code: FindingFault }[] = [];
  if (reason === null) faults.push({ member: 'reason', code: 'reason-missing' });
  if (status === 'answered' && level === null) faults.push({ member: 'level', code: 'level-missing' });
  if (status !== 'answered' && level !== null) faults.push({ member: 'level', code: 'level-not-allowed' });
  if (status === 'not-applicable' && !mayBeNotApplicable)
    faults.push({ member: 'status', code: 'not-applicable-refused' });
  if (status === statusOf(answer) && level === (answer?.level ?? null)) {
    faults.push({ member: level === null ? 'status' : 'level', code: 'same-as-answer' });
  }
  return faults.length > 0 ? { faults } : { finding: { verdict: 'change', status, level, reason } };
}

function noLevel({ level, status }: GivenFinding): { member: string; code: FindingFault }[] {
  return [
    ...(level === undefined || level === null ? [] : [{ member: 'level', code: 'level-not-allowed' as const }]),
    ...(status === undefined || status === null ? [] : [{ member: 'status', code: 'level-not-allowed' as const }]),
  ];
}

/** Of findings that verify something, what scoring needs. */
export function verifiedOf(findings: readonly (Finding & { readonly factor: FactorCode })[]) {
  return findings.flatMap(({ factor, verdict, status, level }) =>
    status === null ? [] : [{ factor, status, level, changed: verdict === 'change' }],
  );
}
