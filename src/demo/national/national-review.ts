import { moves } from '../../reviews/decision-rules.js';
import type { ReviewStatus } from '../../reviews/review.status.js';
import { statusOf } from '../../scoring/answer.js';
import type { ScoredAnswer } from '../../scoring/answer.js';
import { verify } from '../../scoring/verified.js';
import type { VerifiedAnswer, VerifiedResult } from '../../scoring/verified.js';
import { scoredSheetOf } from '../../report-content/service-score.js';
import type { ServiceScore } from '../../report-content/service-score.js';
import type { ReportSheet } from '../../sheet/answer-sheet.js';
import { Lots } from './lots.js';
import type { NationalBasis } from './national-findings.js';
import { REVISIONS } from './national-sheet.js';

export type Changed = VerifiedAnswer & { readonly changed: boolean };

export interface NationalReview {
  readonly status: ReviewStatus;
  /** null where nothing is decided. */
  readonly decided: { readonly verified: readonly Changed[]; readonly outcome: VerifiedResult } | null;
  /** Ids in the catalogue of actions. */
  readonly agreed: readonly string[];
}

interface Reviewed {
  readonly seed: number;
  readonly index: number;
  readonly revision: number;
  readonly sheet: ReportSheet;
  readonly self: ServiceScore;
}

/** What became of a revision: the last of an agency may still wait or be in review, an earlier one is done with. */
export function nationalReview(basis: NationalBasis, { seed, index, revision, sheet, self }: Reviewed): NationalReview {
  const lots = new Lots(seed, index, 'review', revision);
  const status = lots.oneOf(revision === REVISIONS ? LAST : EARLIER);
  if (!DECIDED.includes(status)) return { status, decided: null, agreed: [] };
  const given = [...sheet.answers, ...(sheet.supplementary ?? [])];
  const gateFactors = new Set(
    basis.framework.structure.gates.flatMap(({ factors }) => factors.map(({ code }) => code)),
  );
  const verified = given.flatMap((answer) => found(answer, lots, gateFactors.has(answer.factor)));
  const outcome = verify(basis.prepared, scoredSheetOf(sheet), verified, self);
  const agreed = status === 'accepted-with-plan' ? agreedActions(basis, outcome) : [];
  return { status, decided: { verified, outcome }, agreed };
}

const DECIDED: readonly ReviewStatus[] = ['accepted', 'accepted-with-plan', 'returned'];
const LAST: readonly ReviewStatus[] = [
  ...Array<ReviewStatus>(4).fill('submitted'),
  ...Array<ReviewStatus>(3).fill('accepted'),
  ...Array<ReviewStatus>(2).fill('accepted-with-plan'),
  'in-review',
];
const EARLIER: readonly ReviewStatus[] = ['returned', 'returned', 'accepted', 'superseded'];

/** High levels are found too high one time in four; a few answers outside the gates nobody looks at. */
function found(answer: ScoredAnswer, lots: Lots, inGate: boolean): Changed[] {
  const [passedOver, doubted, far] = [lots.chance(0.02), lots.chance(0.25), lots.chance(0.2)];
  const status = statusOf(answer);
  if ((passedOver && !inGate) || status === 'unanswered') return [];
  const { factor, level = null } = answer;
  if (level === null || level < 4 || !doubted) return [{ factor, status, level, changed: false }];
  return [{ factor, status, level: level - (far ? 2 : 1), changed: true }];
}

/** For every prerequisite that is not met the first action that moves it. */
function agreedActions({ framework }: NationalBasis, { result }: VerifiedResult): string[] {
  const unmet = result.gates.filter(({ state }) => state !== 'passed' && state !== 'not-required');
  const chosen = unmet.flatMap((gate) => framework.wording.actions.find((action) => moves(action, gate))?.id ?? []);
  return [...new Set(chosen)];
}
