import type { ScoredAnswer, ScoredSheet } from '../scoring/answer.js';
import type { Band, FactorCode, FrameworkStructure } from '../scoring/framework-structure.js';
import { prepare } from '../scoring/prepared.js';
import type { Prepared } from '../scoring/prepared.js';
import { scorePrepared } from '../scoring/score.js';
import type { WeightScheme } from '../scoring/weights.js';
import type { VersionMap } from '../framework/version-map.js';
import { defaultSchemes, schemeUnder } from './scheme-under.js';
import type { TwoVersions } from './scheme-under.js';

/** A submission as the old version scored it. */
export interface StoredSheet {
  readonly band: Band;
  /** The scheme that band was given under. */
  readonly weightScheme: string;
  readonly sheet: ScoredSheet;
}

export interface BandMove {
  readonly from: Band;
  readonly to: Band;
  readonly count: number;
}

interface BothSides {
  /** null = the stored band stands. */
  readonly before: Prepared | null;
  readonly after: Prepared;
}

/**
 * Counts which bands submissions would get under a new version, each before and after under one scheme: its own, else
 * the default for both, so that what differs comes from the version and never from the weights. Pure but for its sums.
 */
export class Rescored {
  private readonly sides = new Map<string, BothSides>();
  private readonly moves = new Map<string, { from: Band; to: Band; count: number }>();
  submissions = 0;

  /** @param schemeOf undefined where nobody knows a scheme of this id any more */
  constructor(
    private readonly versions: TwoVersions,
    private readonly schemeOf: (id: string) => WeightScheme | undefined,
  ) {}

  add({ band, weightScheme, sheet }: StoredSheet): void {
    const { next, map } = this.versions;
    const { before, after } = this.sidesOf(weightScheme);
    const from = before ? scorePrepared(before, sheet).band : band;
    const { band: to } = scorePrepared(after, carriedOver(sheet, next, map));
    const key = `${from} ${to}`;
    const move = this.moves.get(key) ?? { from, to, count: 0 };
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

  private sidesOf(weightScheme: string): BothSides {
    const known = this.sides.get(weightScheme);
    if (known) return known;
    const sides = this.preparedFor(weightScheme);
    this.sides.set(weightScheme, sides);
    return sides;
  }

  private preparedFor(weightScheme: string): BothSides {
    const { old, next } = this.versions;
    const scheme = this.schemeOf(weightScheme);
    const own = scheme && schemeUnder(scheme, this.versions);
    if (own) return { before: null, after: prepare(next, own) };
    const { before, after } = defaultSchemes(this.versions);
    return { before: prepare(old, before), after: prepare(next, after) };
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
