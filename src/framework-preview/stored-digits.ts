import type { ScoredAnswer, ScoredSheet } from '../scoring/answer.js';
import type { FactorCode, FrameworkStructure, Track } from '../scoring/framework-structure.js';
import { statusOfCode } from '../submissions/fact-codes.js';

/** Answers as submission_facts hold them: one digit a factor, in framework order, then those of the service item. */
export interface StoredDigits {
  readonly track: Track;
  readonly statuses: string;
  readonly levels: string;
}

/** The sheet again, as far as it decides a band. */
export function sheetOf({ track, statuses, levels }: StoredDigits, structure: FrameworkStructure): ScoredSheet {
  const { factors, supplementary } = structure;
  const answerAt = (factor: FactorCode, at: number): ScoredAnswer => {
    const status = statusOfCode(Number(statuses[at]));
    return status === 'answered' ? { factor, status, level: Number(levels[at]) } : { factor, status };
  };
  return {
    track,
    answers: factors.map(({ code }, at) => answerAt(code, at)),
    supplementary: supplementary.map(({ code }, at) => answerAt(code, factors.length + at)),
  };
}
