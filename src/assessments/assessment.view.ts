import { etagOf } from '../platform/http/preconditions.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import { statusOf } from '../scoring/answer.js';
import type { CoordinatorAgreement } from './agreement.repository.js';
import type { SubmittedRevision } from './submitted-revisions.repository.js';

export function assessmentView(assessment: SubmittedRevision) {
  const { id, pilotId, agencyId, framework, weightScheme, assessedAt, provenance, state, revision } = assessment;
  const { createdAt, updatedAt, formerId = null, occasion = null } = assessment;
  return {
    id,
    pilotId,
    agencyId,
    framework,
    weightScheme,
    assessedAt,
    provenance,
    state,
    revision,
    formerId,
    occasion,
    createdAt,
    updatedAt,
  };
}

export interface AnswerRow {
  factor: string;
  content: (AnswerContent & { respondents?: unknown }) | null;
  version: number;
  updatedAt: Date | null;
  carriedOver?: boolean;
}

/** An item of `answers` with what a writer has to know; a factor nobody touched is unanswered. */
export function answerView({ factor, content, version, updatedAt, carriedOver = false }: AnswerRow) {
  const said = content ?? {};
  return {
    factor,
    ...said,
    status: statusOf({ factor, ...said }),
    etag: etagOf(version),
    updatedAt,
    ...(carriedOver && { carriedOver }),
  };
}

export function answerWithAgreement(row: AnswerRow, agreement: CoordinatorAgreement | undefined) {
  return { ...answerView(row), agreement: agreement ?? null };
}
