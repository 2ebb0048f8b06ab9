import type { ScoredSheet } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { Prepared } from '../scoring/prepared.js';
import { scorePrepared } from '../scoring/score.js';
import type { ScoreResult } from '../scoring/score-result.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import { sheetHash } from '../sheet/sheet-hash.js';
import type { HeardVoices } from './heard-voices.js';
import { voiceFlags } from './voice-flags.js';

/** A score result as the contract gives it: with the engine that made it and the hash of what it was made from. */
export type ServiceScore = Pick<ScoreResult, 'framework' | 'weightScheme'> & {
  engine: string;
  sheetHash: string;
} & ScoreResult;

export function scoredSheetOf(sheet: AnswerSheet): ScoredSheet {
  return { answers: sheet.answers, supplementary: sheet.supplementary, track: sheet.pilot?.track };
}

/**
 * @param engine the version of the package that scores
 * @param heard who was heard, of an assessment in the service: then missing voices and levels above the median are
 *   flagged; without it the result is that of the scoring room
 */
export function serviceScore(
  prepared: Prepared,
  sheet: AnswerSheet,
  factorOrder: readonly FactorCode[],
  engine: string,
  hash: string = sheetHash(sheet, factorOrder),
  heard?: HeardVoices,
): ServiceScore {
  const { framework, weightScheme, ...rest } = scorePrepared(prepared, scoredSheetOf(sheet));
  const flags = heard ? [...rest.flags, ...voiceFlags(sheet, heard)] : rest.flags;
  return { framework, weightScheme, engine, sheetHash: hash, ...rest, flags };
}
