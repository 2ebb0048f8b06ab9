/** What of a framework version decides a score. Frozen per version; wording is kept elsewhere. */
export type DimensionCode = string;
export type FactorCode = string;
export type GateId = string;

/** A lever can be raised; a circumstance is scored but no advice ever says "raise it". */
export type FactorKind = 'lever' | 'circumstance';
/** Whether a pilot may say that a factor does not exist in it: always, only where nothing but process changes, never. */
export type NotApplicableRule = 'allowed' | 'process-track' | 'never';
export type Opener = 'own' | 'partner' | 'centre';
export type Track = 'data' | 'process' | 'whole';

export type BandId = 'not-ready' | 'preparing' | 'conditional' | 'pilot-ready' | 'scale-ready';
export type Band = BandId | 'indeterminate';
export type CapCode =
  | 'no-owner'
  | 'gate-failed'
  | 'gate-held'
  | 'weak-dimension'
  | 'item-unsuited'
  | 'unknown-decides'
  | 'gate-not-settled';

export interface FactorStructure {
  readonly code: FactorCode;
  readonly dimension: DimensionCode;
  readonly kind: FactorKind;
  readonly notApplicable: NotApplicableRule;
  /** 1 + the number of distinct study cases in which a finding mapped to the factor was seen. */
  readonly points: number;
}

export interface GateStructure {
  readonly id: GateId;
  readonly factors: readonly { readonly code: FactorCode; readonly openedBy: readonly Opener[] }[];
  /** The track on which the gate is not required, if every one of its factors is not-applicable. */
  readonly notRequiredOnTrack?: Track;
}

export type SchemeBasis = 'case-count' | 'equal-dimensions' | 'equal-factors';

export interface FrameworkStructure {
  readonly id: string;
  readonly dimensions: readonly { readonly code: DimensionCode }[];
  readonly factors: readonly FactorStructure[];
  readonly supplementary: readonly { readonly code: FactorCode }[];
  readonly gates: readonly GateStructure[];
  /** The gate whose failure means that nobody leads (cap `no-owner`). */
  readonly ownerGate: GateId;
  /** Ascending; `from` is the lowest rounded score (0..100) of the band. */
  readonly bands: readonly { readonly id: BandId; readonly from: number }[];
  readonly caps: readonly { readonly code: CapCode; readonly bandAtMost: BandId }[];
  readonly thresholds: Thresholds;
  readonly schemes: readonly { readonly id: string; readonly basis: SchemeBasis }[];
  readonly defaultScheme: string;
}

export interface Thresholds {
  /** Shares of weight, 0..1. */
  readonly coverageOverall: number;
  readonly coverageDimension: number;
  readonly notApplicableShare: number;
  /** A rounded score, 0..100. */
  readonly weakDimensionBelow: number;
  /** Levels, 1..5. */
  readonly gatePassLevel: number;
  readonly gateHeldLevel: number;
  readonly settledLevel: number;
  readonly unknownCountsAsLevel: number;
  readonly unknownDecidesFrom: BandId;
}
