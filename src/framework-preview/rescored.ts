import type { VersionMap } from '../framework/version-map.js';
import type { ScoredAnswer, ScoredSheet } from '../scoring/answer.js';
import type { Band, FactorCode, FrameworkStructure } from '../scoring/framework-structure.js';
import { prepare } from '../scoring/prepared.js';
import type { Prepared } from '../scoring/prepared.js';
import { scorePrepared } from '../scoring/score.js';
import { shippedSchemes } from '../scoring/weights.js';

/** A submission as the old version scored it. */
export interface StoredSheet {
  readonly band: Band;
  readonly sheet: ScoredSheet;
}

export interface BandMove {
  readonly from: Band;
  readonly to: Band;
  readonly count: number;
}

/** Counts which bands submissions would get under a new version. Pure but for its own sums. */
export class Rescored {
  private readonly prepared: Prepared;
  private readonly moves = new Map<string, { from: Band; to: Band; count: number }>();
  submissions = 0;

  constructor(
    private readonly next: FrameworkStructure,
    private readonly map: VersionMap,
  ) {
    const scheme = shippedSchemes(next).find(({ id }) => id === next.defaultScheme)!;
    this.prepared = prepare(next, scheme);
  }

  add({ band, sheet }: StoredSheet): void {
    const { band: to } = scorePrepared(this.prepared, carriedOver(sheet, this.next, this.map));
    const key = `${band} ${to}`;
    const move = this.moves.get(key) ?? { from: band, to, count: 0 };
    this.moves.set(key, move);
    move.count += 1;
    this.submissions += 1;
  }

  /** The unchanged included. */
  bands(): readonly BandMove[] {
    return [...this.moves.values()];
  }

  get changed(): number {
    return this.bands().reduce((sum, { from, to, count }) => (from === to ? sum : sum + count), 0);
  }
}

/** The answers that stand, under the codes of the new version; whatever else it asks is unanswered. */
export function carriedOver(sheet: ScoredSheet, next: FrameworkStructure, { answersFrom }: VersionMap): ScoredSheet {
  const given = new Map([...sheet.answers, ...(sheet.supplementary ?? [])].map((answer) => [answer.factor, answer]));
  const taken = (code: FactorCode): ScoredAnswer[] => {
    const from = answersFrom.get(code);
    const answer = from === undefined ? undefined : given.get(from);
    return answer ? [{ ...answer, factor: code }] : [];
  };
  return {
    track: sheet.track,
    answers: next.factors.flatMap(({ code }) => taken(code)),
    supplementary: next.supplementary.flatMap(({ code }) => taken(code)),
  };
}
