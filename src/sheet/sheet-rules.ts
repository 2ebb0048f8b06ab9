import type { FactorCode, FrameworkStructure, NotApplicableRule, Track } from '../scoring/framework-structure.js';
import { TRACKS } from './answer-sheet.js';

/** What of a framework version decides whether a sheet is free of faults. */
export interface SheetRules {
  /** The framework version the sheet must name. */
  readonly framework: string;
  readonly factors: readonly { readonly code: FactorCode; readonly notApplicable: NotApplicableRule }[];
  readonly supplementary: readonly { readonly code: FactorCode }[];
}

export function rulesOf({ id, factors, supplementary }: FrameworkStructure): SheetRules {
  return { framework: id, factors, supplementary };
}

/** `undecided` = a track is given, but wrong: what depends on it is not judged until it has been corrected. */
export type JudgedTrack = Track | 'undecided';

/** The factors that may be answered in one list, and which of them may be not-applicable in this pilot. */
export interface Answerable {
  readonly codes: readonly FactorCode[];
  readonly mayBeNotApplicable: ReadonlySet<FactorCode>;
}

/** A missing track counts as `whole`. */
export function judgedTrack(track: unknown): JudgedTrack {
  if (track === undefined) return 'whole';
  return TRACKS.find((one) => one === track) ?? 'undecided';
}

export function answerableFactors({ factors }: SheetRules, track: JudgedTrack): Answerable {
  const codes = factors.map(({ code }) => code);
  const accepted = factors.filter(({ notApplicable }) => accepts(notApplicable, track));
  return { codes, mayBeNotApplicable: new Set(accepted.map(({ code }) => code)) };
}

/** S1 and S2 exist in every pilot. */
export function answerableSupplementary({ supplementary }: SheetRules): Answerable {
  return { codes: supplementary.map(({ code }) => code), mayBeNotApplicable: new Set() };
}

function accepts(rule: NotApplicableRule, track: JudgedTrack): boolean {
  return rule === 'allowed' || (rule === 'process-track' && (track === 'process' || track === 'undecided'));
}
