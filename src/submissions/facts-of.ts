import type { AnswerStatus, Confidence } from '../scoring/answer.js';
import type { Band, FactorCode } from '../scoring/framework-structure.js';
import type { ScoreResult } from '../scoring/score-result.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { CONFIDENCE_CODES, NONE, STATUS_CODES } from './fact-codes.js';
import type { SubmissionFactsRow } from './submission-facts.entity.js';
import type { Submission } from './submission.entity.js';

type VerifiedColumns =
  | 'verifiedScore'
  | 'verifiedCoverage'
  | 'verifiedBand'
  | 'verifiedBandIsAtMost'
  | 'verifiedDimensionScores'
  | 'verifiedGateStates'
  | 'verifiedStatuses'
  | 'verifiedLevels'
  | 'found'
  | 'shareVerified'
  | 'decision'
  | 'decidedAt';

export type VerifiedFacts = Pick<SubmissionFactsRow, VerifiedColumns>;
export type SignedFacts = Omit<SubmissionFactsRow, VerifiedColumns | 'submission'>;

export type Signed = Pick<
  Submission,
  | 'id'
  | 'agencyId'
  | 'pilotId'
  | 'assessmentId'
  | 'revision'
  | 'submittedAt'
  | 'framework'
  | 'weightScheme'
  | 'band'
  | 'findings'
>;

/**
 * The row of a submission that is being signed.
 *
 * @param sheet as it was signed; its level of government and circumstances are those of that day
 */
export function factsOf(submission: Signed, sheet: ReportSheet): SignedFacts {
  const { id, agencyId, pilotId, assessmentId, revision, submittedAt, framework, weightScheme, band } = submission;
  const { result, robustness } = submission.findings;
  const { direction, integrationModel, exchangeFrequency, track = 'whole' } = sheet.pilot;
  return {
    ...{ submissionId: id, agencyId, pilotId, assessmentId, revision, submittedAt, framework, weightScheme, band },
    isLatest: true,
    assessedOn: dayOf(sheet.assessedAt),
    ...{ agencyLevel: sheet.agency.level, direction, integrationModel, exchangeFrequency, track },
    score: result.overall.score,
    likelyLow: robustness?.likely.low ?? null,
    likelyHigh: robustness?.likely.high ?? null,
    coverage: result.overall.coverage,
    bandIsAtMost: result.bandIsAtMost,
    dimensionScores: result.dimensions.map(({ score }) => score),
    gateStates: result.gates.map(({ state }) => state),
    ...codesOf(result),
    confidences: confidencesOf(result, sheet),
  };
}

export interface VerifiedResult {
  readonly result: Pick<ScoreResult, 'overall' | 'bandIsAtMost' | 'dimensions' | 'gates' | 'factors' | 'supplementary'>;
  /** `under-review` until the gate factors and enough of the weight are verified. */
  readonly band: Band | 'under-review';
  /** What a reviewer confirmed or changed. */
  readonly verified: readonly { readonly factor: FactorCode }[];
  /** Share of the applicable weight that was verified, 0..1. */
  readonly shareVerified: number;
  readonly decision: NonNullable<SubmissionFactsRow['decision']>;
  readonly decidedAt: Date;
}

/** The half of a submission's row that its review fills. */
export function verifiedFactsOf(verified: VerifiedResult): VerifiedFacts {
  const { result, band, shareVerified, decision, decidedAt } = verified;
  const { statuses, levels } = codesOf(result);
  const looked = new Set(verified.verified.map(({ factor }) => factor));
  return {
    verifiedScore: result.overall.score,
    verifiedCoverage: result.overall.coverage,
    verifiedBand: band,
    verifiedBandIsAtMost: result.bandIsAtMost,
    verifiedDimensionScores: result.dimensions.map(({ score }) => score),
    verifiedGateStates: result.gates.map(({ state }) => state),
    verifiedStatuses: statuses,
    verifiedLevels: levels,
    found: [...result.factors, ...result.supplementary].map(({ code }) => looked.has(code)),
    ...{ shareVerified, decision, decidedAt },
  };
}

function codesOf({ factors, supplementary }: Pick<ScoreResult, 'factors' | 'supplementary'>) {
  const all = [...factors, ...supplementary];
  return {
    statuses: all.map(({ status }) => STATUS_CODES[status]),
    levels: all.map(({ level }) => level ?? NONE),
  };
}

/** A result gives the supplementary factors without their confidence; the sheet has it. */
function confidencesOf({ factors, supplementary }: ScoreResult, sheet: ReportSheet): number[] {
  const said = new Map(sheet.supplementary?.map(({ factor, confidence }) => [factor, confidence]));
  const ofItem = supplementary.map(({ code, status }) => confidenceCode(status, said.get(code) ?? 'medium'));
  return [...factors.map(({ status, confidence }) => confidenceCode(status, confidence)), ...ofItem];
}

function confidenceCode(status: AnswerStatus, confidence: Confidence | null): number {
  return status === 'answered' ? CONFIDENCE_CODES[confidence ?? 'medium'] : NONE;
}

/** A month counts as its first day. */
function dayOf(assessedAt: string): string {
  return assessedAt.length === 7 ? `${assessedAt}-01` : assessedAt;
}
