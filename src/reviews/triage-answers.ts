import type { FactorCode } from '../scoring/framework-structure.js';
import type { ServiceScore } from '../report-content/service-score.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import type { ReviewerAnswer } from '../sheet/reviewer-sheet.js';
import type { LevelCount } from './comparison.repository.js';
import { comparableOf } from './triage.js';
import type { Comparable, TriageAnswer } from './triage.js';

const LEVELS = [1, 2, 3, 4, 5];

export interface TriageFacts {
  /** As it was handed in. */
  readonly sheet: Pick<ReportSheet, 'answers' | 'supplementary'>;
  readonly result: Pick<ServiceScore, 'factors' | 'supplementary' | 'flags'>;
  /** Of comparable submissions. */
  readonly counts: readonly LevelCount[];
  /** Of the revision before this one, in the order of the facts, 0 = none. */
  readonly previousLevels: readonly number[] | null;
}

/** Every answer of a submission with all that is known beside it, in framework order. Pure. */
export function triageAnswers({ sheet, result, counts, previousLevels }: TriageFacts): TriageAnswer[] {
  const said = new Map(answersOf(sheet).map((answer) => [answer.factor, answer]));
  const above = new Set(result.flags.filter(({ code }) => code === 'above-median').map(({ factor }) => factor));
  const comparable = comparables(counts);
  const item = result.supplementary.map((one) => ({ ...one, weight: 0, confidence: null }));
  return [...result.factors, ...item].map(({ code, status, level, weight, confidence }, index) => {
    const answer = said.get(code);
    return {
      factor: code,
      status,
      level,
      weight,
      confidence: confidence ?? (status === 'answered' ? (answer?.confidence ?? 'medium') : null),
      evidenceCount: answer?.evidence?.length ?? 0,
      respondents: answer?.agreement?.n ?? 0,
      respondentMedian: answer?.agreement?.median ?? null,
      isAboveRespondents: above.has(code),
      comparable: comparable.get(index + 1) ?? null,
      previousLevel: previousLevels?.[index] || null,
    };
  });
}

/** A sheet of a submission is as the reviewing body sees it: agreement, and no respondents. */
export function answersOf({ answers, supplementary = [] }: TriageFacts['sheet']): readonly ReviewerAnswer[] {
  return [...answers, ...supplementary] as readonly ReviewerAnswer[];
}

/** By a factor's place, counted from 1. */
function comparables(counts: readonly LevelCount[]): Map<number, Comparable> {
  const byPlace = Map.groupBy(counts, ({ place }) => place);
  return new Map(
    [...byPlace].flatMap(([place, at]) => {
      const found = comparableOf(LEVELS.map((level) => at.find((one) => one.level === level)?.n ?? 0));
      return found ? [[place, found] as const] : [];
    }),
  );
}

/** A factor's place among the facts, counted from 1. */
export function placeOf({ factors, supplementary }: ServiceScore, factor: FactorCode): number {
  return [...factors, ...supplementary].findIndex(({ code }) => code === factor) + 1;
}
