import type { Circumstances } from '../advice/action.js';
import { planFor } from '../advice/plan-for.js';
import type { Plan } from '../advice/plan.js';
import type { Prepared } from '../scoring/prepared.js';
import { robustness } from '../scoring/robustness.js';
import type { Robustness } from '../scoring/robustness.js';
import { verdictChange } from '../scoring/verdict-change.js';
import type { VerdictChange } from '../scoring/verdict-change.js';
import type { WeightScheme } from '../scoring/weights.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { heardVoices } from './heard-voices.js';
import type { HeardVoices } from './heard-voices.js';
import { medianScore, shownMedians } from './median-score.js';
import type { MedianScore } from './median-score.js';
import { scoredSheetOf, serviceScore } from './service-score.js';
import type { ServiceScore } from './service-score.js';
import type { FrameworkVersion } from './wording.js';

/** Everything that follows from a sheet: stored with a submission and never computed again for it. */
export interface Findings {
  result: ServiceScore;
  robustness: Robustness | null;
  change: VerdictChange;
  plan: Plan;
  /** null where no median may be shown. */
  medianScore: MedianScore | null;
  /** Of the sheet as its own agency sees it: what the reviewing body's sheet no longer says. */
  heard: HeardVoices;
}

export interface EvaluationInput {
  readonly framework: FrameworkVersion;
  readonly prepared: Prepared;
  readonly schemes: readonly WeightScheme[];
  readonly sheet: ReportSheet;
  /** Hex SHA-256 of the sheet as the reviewing body sees it; seeds the draws. */
  readonly sheetHash: string;
  /** Who was heard; without it the sheet is asked. */
  readonly heard?: HeardVoices;
  /** Version of the package that evaluates. */
  readonly engine: string;
}

/** Score, medians, robustness, what would change the verdict, and the plan. Pure: the same input gives the same findings. */
export function evaluate(input: EvaluationInput): Findings {
  const { framework, prepared, schemes, sheet, sheetHash, engine, heard } = input;
  const { structure, wording } = framework;
  const scored = scoredSheetOf(sheet);
  const order = structure.factors.map(({ code }) => code);
  return {
    result: serviceScore(prepared, sheet, order, engine, sheetHash, heard),
    medianScore: medianScore(prepared, scored, shownMedians(sheet)),
    robustness: robustness(structure, schemes, prepared.schemeId, scored, sheetHash),
    change: verdictChange(prepared, scored),
    plan: planFor({
      catalogue: wording.actions,
      prepared,
      sheet: { ...scored, answers: sheet.answers },
      circumstances: circumstancesOf(sheet),
    }),
    heard: heard ?? heardVoices(sheet),
  };
}

/** A missing track counts as `whole`. */
export function circumstancesOf({ pilot, agency }: ReportSheet): Circumstances {
  const { direction, integrationModel, exchangeFrequency, track = 'whole' } = pilot;
  return { direction, integrationModel, exchangeFrequency, track, agencyLevel: agency.level };
}
