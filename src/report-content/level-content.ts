import type { ReportContext, FactorView } from './report-context.js';

export interface LevelContent {
  /** 第 2 級, 不清楚, 不適用, 未填答. */
  readonly level: string;
  /** What is so at the answer's level; null where nothing is, or where there is no level. */
  readonly reached: string | null;
  /** What is lacking compared with the next level; null at level 5 and where there is no level. */
  readonly missing: string | null;
  /** The step to the next level, or what makes a circumstance workable; null at level 5. */
  readonly nextStep: string | null;
}

/** What a factor's answer says in the framework's words. */
export function levelContent({ labels, frame }: ReportContext, { result, text }: FactorView): LevelContent {
  const { level, status } = result;
  if (level === null) return { level: frame.statuses[status], reached: null, missing: null, nextStep: null };
  const words = text.levels[level - 1]!;
  return {
    level: labels.level(level),
    reached: words.reached || null,
    missing: words.missing || null,
    nextStep: text.steps[level - 1] ?? null,
  };
}
