import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';

/** What a reviewer typed about one answer. */
export interface FindingForm {
  /** '' until chosen; `none` takes back what was found. */
  readonly verdict: string;
  /** 1..5, unknown or not-applicable; '' until chosen. */
  readonly changedTo: string;
  readonly reason: string;
}

export function formOfFields(fields: FormFields): FindingForm {
  return { verdict: text(fields, 'verdict'), changedTo: text(fields, 'changedTo'), reason: text(fields, 'reason') };
}

/** What stands, as the form shows it. */
export function formOfFinding(
  finding: {
    readonly verdict: string;
    readonly status: string | null;
    readonly level: number | null;
    readonly reason: string | null;
  } | null,
): FindingForm {
  if (!finding || finding.verdict === 'none') return { verdict: '', changedTo: '', reason: '' };
  const { verdict, status, level, reason } = finding;
  const changedTo = verdict === 'change' ? String(level ?? status ?? '') : '';
  return { verdict, changedTo, reason: reason ?? '' };
}

/** The body of PUT /reviews/{id}/findings/{factor}. */
export function bodyOfForm({ verdict, changedTo, reason }: FindingForm): object {
  const said = reason === '' ? {} : { reason };
  if (verdict !== 'change') return { verdict, ...said };
  if (/^[1-5]$/.test(changedTo)) return { verdict, status: 'answered', level: Number(changedTo), ...said };
  return { verdict, ...(changedTo !== '' && { status: changedTo }), ...said };
}
