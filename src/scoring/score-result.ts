import type { AnswerStatus, Confidence } from './answer.js';
import type {
  Band,
  BandId,
  CapCode,
  DimensionCode,
  FactorCode,
  FactorKind,
  GateId,
  Opener,
} from './framework-structure.js';

export type GateState = 'passed' | 'open' | 'held' | 'failed' | 'not-required';

export interface GateResult {
  id: GateId;
  state: GateState;
  /** Why a held gate is held; empty in every other state. */
  heldBy: ('level' | 'unknown')[];
  factors: FactorCode[];
  /** Every factor not answered at the passing level, worst first. */
  blockedBy: FactorCode[];
  openedBy: Opener[];
}

export interface CapResult {
  code: CapCode;
  bandAtMost: BandId;
  /** True where the cap's limit is below the band by score. */
  binding: boolean;
  because: FactorCode[];
}

export interface DimensionResult {
  code: DimensionCode;
  weight: number;
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number | null;
  band: Band;
}

export interface FactorResult {
  code: FactorCode;
  status: AnswerStatus;
  level: number | null;
  confidence: Confidence | null;
  /** (level − 1) / 4, 0..1. */
  readiness: number | null;
  weight: number;
  /** 100 · w · r / Σ w(answered), unrounded; contributions add up to the unrounded overall score. */
  contribution: number | null;
  kind: FactorKind;
}

/** The last two are about respondents, of whom scoring knows nothing: whoever knows them adds these. */
export type FlagCode = 'item-not-assessed' | 'not-applicable-share' | 'above-median' | 'voice-missing';

/** What a flag is about: a dimension, a factor, or somebody who has not been heard. */
export interface ScoreFlag {
  code: FlagCode;
  dimension?: DimensionCode;
  factor?: FactorCode;
  /** Of respondents, such as `clerk`. */
  seat?: string;
  /** By name. */
  partner?: string;
}

/** Scores are rounded to one decimal; weights, shares and contributions are not. Missing values are null. */
export interface ScoreResult {
  framework: string;
  weightScheme: string;
  overall: {
    score: number | null;
    low: number | null;
    high: number | null;
    coverage: number | null;
    balanced: number | null;
  };
  band: Band;
  bandIsAtMost: boolean;
  bandByScore: BandId | null;
  caps: CapResult[];
  gates: GateResult[];
  firstUnpassedGate: GateId | null;
  decidingGates: GateId[];
  dimensions: DimensionResult[];
  factors: FactorResult[];
  supplementary: { code: FactorCode; status: AnswerStatus; level: number | null }[];
  ifNotApplicableRejected: { score: number | null; bandByScore: BandId | null };
  flags: ScoreFlag[];
}
