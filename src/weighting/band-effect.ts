import type { Band, FactorCode, FrameworkStructure } from '../scoring/framework-structure.js';
import type { ScoredAnswer, ScoredSheet } from '../scoring/answer.js';
import type { Prepared } from '../scoring/prepared.js';
import { scorePrepared } from '../scoring/score.js';
import { statusOfCode } from '../submissions/fact-codes.js';

/** What of a stored submission decides its band, as compact as the database holds it. */
export interface StoredAnswers {
  readonly submissionId: string;
  readonly submittedAt: Date;
  /** Whether it is the last revision of its assessment. */
  readonly isLatest: boolean;
  readonly track: NonNullable<ScoredSheet['track']>;
  /** One digit a factor, in framework order, then S1 and S2: codes of submissions/fact-codes.ts. */
  readonly statuses: string;
  /** One digit each, 0 where there is no level. */
  readonly levels: string;
  readonly band: Band;
  readonly bandIsAtMost: boolean;
  readonly score: number | null;
}

export interface BandChange {
  readonly submissionId: string;
  readonly submittedAt: Date;
  readonly isLatest: boolean;
  readonly from: Band;
  readonly fromScore: number | null;
  readonly to: Band;
  readonly toScore: number | null;
}

export interface BandCount {
  readonly from: Band;
  readonly to: Band;
  readonly count: number;
  /** Of these, how many are the last revision of their assessment. */
  readonly latest: number;
}

/** Counts who would change band, submission by submission. Pure but for its own sums. */
export class BandEffect {
  private readonly counts = new Map<string, { from: Band; to: Band; count: number; latest: number }>();
  readonly changes: BandChange[] = [];
  submissions = 0;

  constructor(private readonly prepared: Prepared) {}

  add(stored: StoredAnswers): void {
    const { band, overall } = scorePrepared(this.prepared, sheetOf(stored, this.prepared.structure));
    const { submissionId, submittedAt, isLatest } = stored;
    const key = `${stored.band} ${band}`;
    const counted = this.counts.get(key) ?? { from: stored.band, to: band, count: 0, latest: 0 };
    this.counts.set(key, counted);
    this.submissions++;
    counted.count++;
    if (isLatest) counted.latest++;
    if (band === stored.band) return;
    const moved = { from: stored.band, fromScore: stored.score, to: band, toScore: overall.score };
    this.changes.push({ submissionId, submittedAt, isLatest, ...moved });
  }

  /** From every band to every band that occurs, the unchanged included. */
  bands(): BandCount[] {
    return [...this.counts.values()];
  }
}

/** The sheet again, as far as it decides a band: confidence and notes do not. */
export function sheetOf(
  { track, statuses, levels }: Pick<StoredAnswers, 'track' | 'statuses' | 'levels'>,
  { factors, supplementary }: FrameworkStructure,
): ScoredSheet {
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
